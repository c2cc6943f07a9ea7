<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>kaproom</name>
    <message>
      <location filename="../cli/verify.py" />
      <source> ({stream}, entry {entry})</source>
      <translation> ({stream}, Eintrag {entry})</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source> Type the total alone, or all items with - for one not answered.</source>
      <translation> Nur die Summe eingeben, oder alle Fragen mit - für eine nicht beantwortete.</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <location filename="../cli/backup.py" />
      <source> and </source>
      <comment>between two things</comment>
      <translation> und </translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source> to </source>
      <comment>between two figures</comment>
      <translation> bis </translation>
    </message>
    <message>
      <location filename="../ui/room/line_entry.py" />
      <source> · and {count} more</source>
      <translation> · und {count} weitere</translation>
    </message>
    <message>
      <location filename="../core/room/line.py" />
      <source> · {minutes} min ago, late entry</source>
      <translation> · vor {minutes} min, Nachtrag</translation>
    </message>
    <message>
      <location filename="../ui/review/play_line.py" />
      <source>+ − speed · Alt P what sounded · Ctrl B bookmark · Ctrl ← → to the next one · Ctrl F filter</source>
      <translation>+ − Tempo · Alt P was erklang · Strg B Lesezeichen · Strg ← → zum nächsten · Strg F Filter</translation>
    </message>
    <message>
      <location filename="../core/decimals.py" />
      <source>.</source>
      <comment>the mark before decimals</comment>
      <translation>,</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>07:30</source>
      <comment>a word of the data files</comment>
      <translation>07:30</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>1 month</source>
      <comment>a word of the data files</comment>
      <translation>1 Monat</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>1 week</source>
      <comment>a word of the data files</comment>
      <translation>1 Woche</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>2 weeks</source>
      <comment>a word of the data files</comment>
      <translation>2 Wochen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>24 hours</source>
      <comment>a word of the data files</comment>
      <translation>24 Stunden</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>3 1:06, the session and its time</source>
      <translation>3 1:06, die Sitzung und ihre Zeit</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>3 months</source>
      <comment>a word of the data files</comment>
      <translation>3 Monate</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>72 hours</source>
      <comment>a word of the data files</comment>
      <translation>72 Stunden</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/course_rehearsal.py" />
      <source>@{word} needs a session before it</source>
      <translation>@{word} braucht vorher eine Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>A PIN is {count} digits or more, and nothing else.</source>
      <translation>Eine PIN hat {count} Ziffern oder mehr, und sonst nichts.</translation>
    </message>
    <message>
      <location filename="../record/backup/making.py" />
      <source>A backup could not be prepared: {reason}.</source>
      <translation>Eine Sicherung konnte nicht vorbereitet werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/backup/making.py" />
      <source>A backup inside the data folder would be lost with it: choose another place.</source>
      <translation>Eine Sicherung im Datenordner ginge mit ihm verloren: bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
      <location filename="../desks/backups.py" />
      <source>A backup is being made</source>
      <translation>Eine Sicherung wird erstellt</translation>
    </message>
    <message>
      <location filename="../desks/backups.py" />
      <source>A backup is being tried</source>
      <translation>Eine Sicherung wird geprüft</translation>
    </message>
    <message>
      <location filename="../record/backup/making.py" />
      <source>A backup of this folder is being made or tried right now: wait until it is done.</source>
      <translation>Eine Sicherung dieses Ordners wird gerade erstellt oder geprüft: bitte warten, bis das fertig ist.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>A booster adds to this dose, so it cannot be a booster itself.</source>
      <translation>Zu dieser Dosis gehört ein Booster, sie kann also selbst keiner sein.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>A booster adds to this dose: take the booster back first.</source>
      <translation>Zu dieser Dosis gehört ein Booster: erst den Booster zurücknehmen.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>A booster needs the prescriber's window in minutes.</source>
      <translation>Ein Booster braucht das verordnete Zeitfenster in Minuten.</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>A consent is given or withdrawn, not both.</source>
      <translation>Eine Einwilligung ist erteilt oder widerrufen, nicht beides.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>A copy of {title}</source>
      <translation>Eine Kopie von {title}</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>A course of six, every two weeks</source>
      <translation>Sechs Sitzungen, alle zwei Wochen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>A course of six, weekly</source>
      <translation>Sechs Sitzungen, wöchentlich</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>A criterion is met, not met or passed over.</source>
      <translation>Ein Kriterium ist erfüllt, nicht erfüllt oder übergangen.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>A day is missing: {example}.</source>
      <translation>Ein Tag fehlt: {example}.</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>A day is read as 2026-11-14, 14.11.2026 or 14 Nov 2026.</source>
      <translation>Ein Tag wird gelesen als 2026-11-14, 14.11.2026 oder 14 Nov 2026.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>A day is read as 2026-11-14, 14.11.2026, 14.11. or 14 Nov 2026.</source>
      <translation>Ein Tag wird gelesen als 2026-11-14, 14.11.2026, 14.11. oder 14 Nov 2026.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>A device gave a pulse in {pulse:,} and an oxygen saturation in {oxygen:,} of {count:,} seconds: the curves of the score.</source>
      <translation>Ein Gerät gab in {pulse} von {count} Sekunden einen Puls und in {oxygen} eine Sauerstoffsättigung: die Kurven des Verlaufs.</translation>
    </message>
    <message>
      <location filename="../devices/recording_placed.py" />
      <source>A device's clock is moved by a hundred years at most: look at the seconds.</source>
      <translation>Die Uhr eines Geräts lässt sich um höchstens hundert Jahre verschieben: Sekunden prüfen.</translation>
    </message>
    <message>
      <location filename="../ui/review/screen.py" />
      <source>A device's recording in</source>
      <translation>Aufzeichnung eines Geräts</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_answers.py" />
      <source>A digit first.</source>
      <translation>Zuerst eine Ziffer.</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_answers.py" />
      <source>A digit picks a criterion. Enter: who decides.</source>
      <translation>Eine Ziffer wählt ein Kriterium. Enter: wer entscheidet.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>A dose cannot add to itself.</source>
      <translation>Eine Dosis kann nicht zu sich selbst gehören.</translation>
    </message>
    <message>
      <location filename="../core/review/late_entry.py" />
      <source>A dose is typed as its amount in milligrams, such as 30.</source>
      <translation>Eine Dosis wird als Menge in Milligramm getippt, etwa 30.</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>A dose that was not entered</source>
      <translation>Eine Dosis, die nicht eingetragen wurde</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>A dosing session is held in its room: enter the room.</source>
      <translation>Eine Dosissitzung findet in ihrem Raum statt: den Raum betreten.</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>A file to attach</source>
      <translation>Eine Datei zum Anhängen</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>A folder for a readable copy</source>
      <translation>Ein Ordner für eine lesbare Kopie</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>A folder has at most {max_users} users: remove one who no longer works here.</source>
      <translation>Ein Ordner hat höchstens {max_users} Personen: eine entfernen, die hier nicht mehr arbeitet.</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>A folder or drive for backups</source>
      <translation>Ein Ordner oder Laufwerk für Sicherungen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>A free note of what was explored, kept with the psychotherapy notes.</source>
      <translation>Eine freie Notiz zum Gespräch, aufbewahrt bei den Psychotherapienotizen.</translation>
    </message>
    <message>
      <location filename="../core/session/adverse.py" />
      <source>A grade is a number from 1.</source>
      <translation>Ein Schweregrad ist eine Zahl ab 1.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>A hold ends by one of: {ends}.</source>
      <translation>Das Halten endet mit: {ends}.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_fields.py" />
      <source>A hold span ends at least 5 seconds after it begins.</source>
      <translation>Ein Halteabschnitt endet mindestens 5 Sekunden nach seinem Beginn.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>A kind is one of {kinds}.</source>
      <translation>Eine Art ist eine von {kinds}.</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>A late entry</source>
      <translation>Ein Nachtrag</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>A length is taken between 0.5 and 60 seconds.</source>
      <translation>Eine Dauer liegt zwischen 0.5 und 60 Sekunden.</translation>
    </message>
    <message>
      <location filename="../core/chart/day_checklist.py" />
      <source>A line of the day is ticked or passed over.</source>
      <translation>Eine Zeile des Tages ist abgehakt oder übergangen.</translation>
    </message>
    <message>
      <location filename="../ui/handout/line_lists.py" />
      <source>A line of your own</source>
      <translation>Eine eigene Zeile</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>A link is one of {links}.</source>
      <translation>Eine Verbindung ist eine von {links}.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>A link needs two: name another part.</source>
      <translation>Eine Verbindung braucht zwei: einen anderen Anteil nennen.</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>A music setting is a programme of tracks, phase by phase. Ctrl N begins one.</source>
      <translation>Eine Musikfolge ist ein Programm von Stücken, Phase für Phase. Strg N beginnt eine.</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_answers.py" />
      <source>A name first: it is a person who decides.</source>
      <translation>Zuerst ein Name: es entscheidet ein Mensch.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>A name is taken up to {longest} signs; say the rest as its image.</source>
      <translation>Ein Name hat höchstens {longest} Zeichen; den Rest bitte als Bild beschreiben.</translation>
    </message>
    <message>
      <location filename="../ui/integration/themes_section.py" />
      <source>A name; one of these takes the note</source>
      <translation>Ein Name; ein vorhandener nimmt die Notiz auf</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>A new passphrase</source>
      <translation>Eine neue Passphrase</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>A new passphrase is needed: use --new-passphrase-file F.</source>
      <translation>Eine neue Passphrase wird gebraucht: --new-passphrase-file F verwenden.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>A part is itself already: name the other one.</source>
      <translation>Ein Anteil ist schon er selbst: den anderen nennen.</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>A phase goes when its tracks are taken out or moved.</source>
      <translation>Eine Phase geht, wenn ihre Stücke herausgenommen oder verschoben sind.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_fields.py" />
      <source>A place in the track is written as 1:20.</source>
      <translation>Eine Stelle im Stück schreibt sich als 1:20.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>A plan needs a name.</source>
      <translation>Ein Plan braucht einen Namen.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>A plan of the day: its phases, their minutes and the readings. A faint guide.</source>
      <translation>Ein Tagesplan: seine Phasen, ihre Minuten und die Messungen. Eine zarte Leitlinie.</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>A practice folder opens without asking: it has no passphrase, code or users.</source>
      <translation>Ein Übungsordner öffnet sich ohne Frage: er hat weder Passphrase noch Code noch Personen.</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>A quality it took in</source>
      <translation>Eine Qualität, die er aufnahm</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>A readable copy is in {folder}: {name}. The audit trail says so.</source>
      <translation>Eine lesbare Kopie liegt in {folder}: {name}. Das Zugriffsprotokoll vermerkt es.</translation>
    </message>
    <message>
      <location filename="../cli/import_recording.py" />
      <source>A reading was not taken: {reason}</source>
      <translation>Ein Messwert wurde nicht übernommen: {reason}</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>A recovery code cannot be the passphrase: choose several words.</source>
      <translation>Ein Wiederherstellungscode kann nicht die Passphrase sein: bitte mehrere Wörter wählen.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/passphrase_page.py" />
      <source>A recovery code comes next: have pen and paper.</source>
      <translation>Danach kommt ein Wiederherstellungscode: bitte Stift und Papier bereitlegen.</translation>
    </message>
    <message>
      <location filename="../record/folder.py" />
      <source>A recovery code opens the window, and `kaproom passphrase` takes it; nothing else.</source>
      <translation>Ein Wiederherstellungscode öffnet das Fenster, und `kaproom passphrase` nimmt ihn; sonst nichts.</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_form.py" />
      <source>A score is corrected by a score. Esc empties the line.</source>
      <translation>Ein Wert wird durch einen Wert korrigiert. Esc leert die Zeile.</translation>
    </message>
    <message>
      <location filename="../core/measures/chart.py" />
      <source>A score is never below 0.</source>
      <translation>Ein Wert liegt nie unter 0.</translation>
    </message>
    <message>
      <location filename="../ui/sounding_line.py" />
      <source>A session has the sound now: nothing is played beside it.</source>
      <translation>Eine Sitzung hat jetzt den Ton: daneben wird nichts gespielt.</translation>
    </message>
    <message>
      <location filename="../awake/logind.py" />
      <source>A session is in the room</source>
      <translation>Eine Sitzung ist im Raum</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_section.py" />
      <source>A session is running: its sound is not touched from here.</source>
      <translation>Eine Sitzung läuft: ihr Ton wird von hier nicht berührt.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/course.py" />
      <source>A session needs a client.</source>
      <translation>Eine Sitzung braucht einen Klienten.</translation>
    </message>
    <message>
      <location filename="../cli/palette.py" />
      <source>A session that is running keeps its keys; the next one has these.</source>
      <translation>Eine laufende Sitzung behält ihre Tasten; die nächste hat diese.</translation>
    </message>
    <message>
      <location filename="../cli/own_files.py" />
      <source>A session that is running keeps what it began with; the next one has this.</source>
      <translation>Eine laufende Sitzung behält, womit sie begann; die nächste hat dies.</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>A setting needs a title.</source>
      <translation>Eine Musikfolge braucht einen Titel.</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>A shipped setting stays as it is: Ctrl D copies it, to change the copy.</source>
      <translation>Eine mitgelieferte Musikfolge bleibt, wie sie ist: Strg D kopiert sie, die Kopie lässt sich ändern.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>A silent player made this record.</source>
      <translation>Diese Aufzeichnung machte ein stummer Spieler.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>A time of day is read as 10:00; it can be left empty.</source>
      <translation>Eine Uhrzeit wird gelesen als 10:00; sie kann leer bleiben.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>A time of day lies between 0:00 and 23:59.</source>
      <translation>Eine Tageszeit liegt zwischen 0:00 und 23:59.</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>A total is a number.</source>
      <translation>Eine Summe ist eine Zahl.</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>A total of {measure} is a multiple of {multiplier}.</source>
      <translation>Eine Summe von {measure} ist ein Vielfaches von {multiplier}.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_fields.py" />
      <source>A track needs a title.</source>
      <translation>Ein Stück braucht einen Titel.</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>A visit is a preparation, a dosing session or an integration.</source>
      <translation>Ein Termin ist eine Vorbereitung, eine Dosissitzung oder eine Integration.</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>A visit lasts from 5 minutes to a day.</source>
      <translation>Ein Termin dauert von 5 Minuten bis zu einem Tag.</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>A volume needs its concentration beside it.</source>
      <translation>Ein Volumen braucht seine Konzentration daneben.</translation>
    </message>
    <message>
      <location filename="../ui/review/bookmark_panel.py" />
      <source>A word for it, or none</source>
      <translation>Ein Wort dafür, oder keines</translation>
    </message>
    <message>
      <location filename="../ui/prepare/today_section.py" />
      <source>A word or a time</source>
      <translation>Ein Wort oder eine Zeit</translation>
    </message>
    <message>
      <location filename="../ui/audit/table.py" />
      <source>About</source>
      <translation>Worüber</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>About {minutes} min after</source>
      <translation>Etwa {minutes} min danach</translation>
    </message>
    <message>
      <location filename="../ui/review/course_strip.py" />
      <source>Across the course</source>
      <translation>Im Verlauf der Behandlung</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Across the sessions</source>
      <translation>Über die Sitzungen hinweg</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Actions</source>
      <translation>Maßnahmen</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>Add</source>
      <comment>a folder for backups</comment>
      <translation>Dazu</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>Add a room</source>
      <translation>Neuer Raum</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Add a user</source>
      <translation>Person hinzufügen</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Add it</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Add them</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Adds to dose no.</source>
      <translation>Ergänzt Dosis Nr.</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>Adds to is a number from 1 to {last}; empty for a dose of its own.</source>
      <translation>Gehört zu ist eine Zahl von 1 bis {last}; leer für eine eigene Dosis.</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>Adds to is a number of a dose, and there is none; empty for a dose of its own.</source>
      <translation>Gehört zu ist die Nummer einer Dosis, und es gibt keine; leer für eine eigene Dosis.</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>Adverse</source>
      <translation>Unerwünscht</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>Adverse event</source>
      <translation>Unerwünschtes Ereignis</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>Adverse event {words}</source>
      <translation>Unerwünschtes Ereignis {words}</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Adverse events</source>
      <translation>Unerwünschte Ereignisse</translation>
    </message>
    <message>
      <location filename="../ui/room/observed_panel.py" />
      <source>Adverse event…</source>
      <translation>Unerw. Ereignis…</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>After each session an encrypted copy of everything goes to every folder and drive named here, and is opened and checked before it counts. Keep one drive unplugged and elsewhere.</source>
      <translation>Nach jeder Sitzung geht eine verschlüsselte Kopie von allem in jeden hier genannten Ordner; sie zählt erst, wenn sie geöffnet und geprüft ist. Ein Laufwerk bitte abgesteckt an anderem Ort aufbewahren.</translation>
    </message>
    <message>
      <location filename="../ui/parts/stop_strip.py" />
      <source>After session {label}</source>
      <translation>Nach Sitzung {label}</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Age</source>
      <translation>Alter</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Agitation</source>
      <comment>a word of the data files</comment>
      <translation>Erregung</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>Agreed in</source>
      <translation>Vereinbart in</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Agreement</source>
      <translation>Vereinbarung</translation>
    </message>
    <message>
      <location filename="../core/handout/handout.py" />
      <source>Agreements</source>
      <translation>Vereinbarungen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Agreements with parts</source>
      <translation>Vereinbarungen mit Anteilen</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>All found.</source>
      <translation>Alle gefunden.</translation>
    </message>
    <message>
      <location filename="../cli/import_events.py" />
      <source>All of it was here already.</source>
      <translation>Alles davon war schon da.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>All visits of this course are planned already.</source>
      <translation>Alle Termine dieser Behandlung sind schon geplant.</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Allergies</source>
      <translation>Allergien</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Allergy</source>
      <translation>Allergie</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>Also in the notes</source>
      <translation>Auch in den Notizen</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Also said</source>
      <translation>Gesagt</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Also said in the room</source>
      <translation>Auch im Raum gesagt</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>Alt B undoes the skip</source>
      <translation>Alt B nimmt den Sprung zurück</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>Alt O once more: the other output.</source>
      <translation>Alt O noch einmal: der andere Ausgang.</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Alt with a letter</source>
      <translation>Alt mit einem Buchstaben</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Alt ↑ Alt ↓ move · Space take off · Ctrl Z undo</source>
      <translation>Alt ↑ Alt ↓ verschieben · Leertaste herunternehmen · Strg Z rückgängig</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Amend</source>
      <translation>Ergänzen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Amend the dose of {time}</source>
      <translation>Dosis von {time} ergänzen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Amount in mg</source>
      <translation>Menge in mg</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Amount, mg</source>
      <translation>Menge, mg</translation>
    </message>
    <message>
      <location filename="../core/stream/chart_dates.py" />
      <source>An assessment on {day} has not been yet: look at the day.</source>
      <translation>Eine Untersuchung am {day} war noch nicht: den Tag prüfen.</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_section.py" />
      <source>An engine with nothing to play waits for</source>
      <translation>Ohne Aufgabe wartet die Tonausgabe</translation>
    </message>
    <message>
      <location filename="../record/codec.py" />
      <source>An entry of kind {kind} is not as kaproom writes it: run `kaproom verify`.</source>
      <translation>Ein Eintrag der Art {kind} ist nicht so, wie kaproom ihn schreibt: bitte `kaproom verify` ausführen.</translation>
    </message>
    <message>
      <location filename="../record/codec.py" />
      <source>An entry of kind {kind} was written by a newer kaproom: update kaproom to read it.</source>
      <translation>Ein Eintrag der Art {kind} stammt von einem neueren kaproom: kaproom aktualisieren, um ihn zu lesen.</translation>
    </message>
    <message>
      <location filename="../export/taking_in.py" />
      <source>An entry of the export cannot be stored: its id is taken, or its letters are not in Unicode's form NFC.</source>
      <translation>Ein Eintrag des Exports kann nicht aufbewahrt werden: seine ID ist vergeben, oder seine Buchstaben sind nicht in Unicodes Form NFC.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Anaphylaxis</source>
      <comment>a word of the data files</comment>
      <translation>Anaphylaxie</translation>
    </message>
    <message>
      <location filename="../record/store_writer.py" />
      <source>Another program is reading {file}, whose old pages may remain until it ends: close it, then do this again.</source>
      <translation>Ein anderes Programm liest {file}; dessen alte Seiten können bleiben, bis es endet: schließen und dies noch einmal tun.</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>Another restore into this folder is under way: wait until it is done.</source>
      <translation>In diesen Ordner wird gerade schon wiederhergestellt: bitte warten, bis das fertig ist.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>Answer</source>
      <comment>a follow-up</comment>
      <translation>Beantworten</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Anxiety or panic</source>
      <comment>a word of the data files</comment>
      <translation>Angst oder Panik</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>Apart</source>
      <translation>Getrennt</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Apnoea</source>
      <comment>a word of the data files</comment>
      <translation>Apnoe</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Apr</source>
      <translation>Apr</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>April</source>
      <translation>April</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Arrival</source>
      <comment>a word of the data files</comment>
      <translation>Ankommen</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>Arrows choose · ↵ its page · Ctrl arrows move · [ ] how it was · Del off the map · A lay out anew</source>
      <translation>Pfeile wählen · ↵ seine Seite · Strg Pfeile verschieben · [ ] wie es war · Entf von der Karte · A neu ordnen</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Artist</source>
      <translation>Interpret</translation>
    </message>
    <message>
      <location filename="../ui/room/dimming.py" />
      <source>As dim as it gets.</source>
      <translation>Dunkler geht es nicht.</translation>
    </message>
    <message>
      <location filename="../ui/room/dimming.py" />
      <source>As light as the room's colours are.</source>
      <translation>Heller sind die Farben des Raums nicht.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>As written</source>
      <translation>Wie geschrieben</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>Asked after on</source>
      <translation>Nachgefragt am</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Asked on the day</source>
      <translation>Am Tag gefragt</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Assessed by</source>
      <translation>Beurteilt von</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Assessment</source>
      <translation>Beurteilung</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>At</source>
      <translation>Um</translation>
    </message>
    <message>
      <location filename="../ui/unlock/passphrase_page.py" />
      <source>At least {count} characters. A sentence only you would think of is better than a short riddle, and easier to type in a dim room.</source>
      <translation>Mindestens {count} Zeichen. Ein Satz, auf den nur Sie kommen, ist besser als ein kurzes Rätsel und im dunklen Raum leichter zu tippen.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/moments.py" />
      <source>At the cursor</source>
      <translation>Am Cursor</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>At the end</source>
      <translation>Am Ende</translation>
    </message>
    <message>
      <location filename="../ui/review/at_panel.py" />
      <source>At {clock}</source>
      <translation>Bei {clock}</translation>
    </message>
    <message>
      <location filename="../ui/review/play_line.py" />
      <source>At {speed}×, {music}</source>
      <translation>Bei {speed}×, {music}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>At, session time</source>
      <translation>Um, Sitzungszeit</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Attach a document</source>
      <translation>Dokument anhängen</translation>
    </message>
    <message>
      <location filename="../ui/audit/screen.py" />
      <source>Audit trail</source>
      <translation>Zugriffsprotokoll</translation>
    </message>
    <message>
      <location filename="../ui/audit/table.py" />
      <source>Audit trail, newest first</source>
      <translation>Zugriffsprotokoll, neueste zuerst</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Aug</source>
      <translation>Aug</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>August</source>
      <translation>August</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>BP
mmHg</source>
      <translation>RR
mmHg</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>BP 160/90 or above before the dose</source>
      <comment>a word of the data files</comment>
      <translation>RR 160/90 oder darüber vor der Dosis</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>BP 180/120 or above</source>
      <comment>a word of the data files</comment>
      <translation>RR 180/120 oder darüber</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>BP above 140/90</source>
      <comment>a word of the data files</comment>
      <translation>RR über 140/90</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>BP above 180/110</source>
      <comment>a word of the data files</comment>
      <translation>RR über 180/110</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>BP above 200/120</source>
      <comment>a word of the data files</comment>
      <translation>RR über 200/120</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>BP above the order's {upper}/{lower}</source>
      <translation>RR über der Verordnung {upper}/{lower}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>BP risen by 40/25 or more</source>
      <comment>a word of the data files</comment>
      <translation>RR um 40/25 oder mehr gestiegen</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>BP {upper}/{lower}</source>
      <translation>RR {upper}/{lower}</translation>
    </message>
    <message>
      <location filename="../ui/audit/screen.py" />
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Back</source>
      <comment>to the piece before</comment>
      <translation>Zurück</translation>
    </message>
    <message>
      <location filename="../ui/room/recovered_words.py" />
      <source>Back at {time}.</source>
      <translation>Wieder da bei {time}.</translation>
    </message>
    <message>
      <location filename="../ui/home/machine_panel.py" />
      <source>Back up now</source>
      <translation>Jetzt sichern</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Backed up</source>
      <translation>Gesichert</translation>
    </message>
    <message>
      <location filename="../ui/home/due_sources.py" />
      <source>Backup to “{name}”</source>
      <translation>Sicherung nach „{name}“</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Backup tried</source>
      <translation>Sicherung geprüft</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <location filename="../cli/purge.py" />
      <source>Backups and exports made before still hold them: they are yours to remove.</source>
      <translation>Frühere Sicherungen und Exporte enthalten sie noch: sie zu entfernen liegt bei Ihnen.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Bad taste</source>
      <comment>a word of the data files</comment>
      <translation>Schlechter Geschmack</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>Bars: blood pressures; discs: other values by hand; diamonds: beyond a limit; open rings: passed over; small arrows: late entries; gaps in a curve: no value. Session time at the foot.</source>
      <translation>Balken: Blutdruck; Scheiben: andere Werte von Hand; Rauten: jenseits einer Grenze; offene Ringe: übergangen; kleine Pfeile: Nachträge; Lücken einer Kurve: kein Wert. Unten die Sitzungszeit.</translation>
    </message>
    <message>
      <location filename="../core/vitals/schedule.py" />
      <source>Baseline vitals {number} of {count}</source>
      <translation>Ausgangswerte {number} von {count}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_section.py" />
      <source>Baseline: typed in the room, before the dose</source>
      <translation>Ausgangswert: wird im Raum eingegeben, vor der Dosis</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>Battery {percent} %</source>
      <translation>Akku {percent} %</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Before</source>
      <translation>Davor</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>Before the first session</source>
      <translation>Vor der ersten Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/discharge_card.py" />
      <source>Before the room: {words}</source>
      <translation>Vor dem Raum: {words}</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>Begin with preparation, dosing or integration: {example}.</source>
      <translation>Mit preparation, dosing oder integration beginnen: {example}.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record_form.py" />
      <source>Being made…</source>
      <translation>Wird erstellt…</translation>
    </message>
    <message>
      <location filename="../ui/review/moving.py" />
      <source>Belongs to</source>
      <translation>Gehört zu</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Benzodiazepines</source>
      <translation>Benzodiazepine</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>Besides</source>
      <translation>Außerdem</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>Blood pressure</source>
      <translation>Blutdruck</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Blood pressure and vital signs</source>
      <translation>Blutdruck und Vitalzeichen</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>Blood pressure is written 128/82.</source>
      <translation>Blutdruck schreibt man 128/82.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/observed.py" />
      <source>Blood pressure needs both values.</source>
      <translation>Blutdruck braucht beide Werte.</translation>
    </message>
    <message>
      <location filename="../ui/review/bookmark_panel.py" />
      <source>Bookmark at {clock}</source>
      <translation>Lesezeichen bei {clock}</translation>
    </message>
    <message>
      <location filename="../ui/review/bookmark_panel.py" />
      <source>Bookmarks</source>
      <translation>Lesezeichen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Booster</source>
      <translation>Booster</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Booster up to {amount}</source>
      <translation>Booster bis {amount}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Booster: at most, mg</source>
      <translation>Booster: höchstens, mg</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Booster: how often</source>
      <translation>Booster: wie oft</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Booster: minutes after dose</source>
      <translation>Booster: Minuten nach Dosis</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Born</source>
      <translation>Geboren</translation>
    </message>
    <message>
      <location filename="../core/stream/chart_dates.py" />
      <source>Born on {born} would be more than {years} years ago: look at the date of birth.</source>
      <translation>Geboren am {born} wäre vor mehr als {years} Jahren: das Geburtsdatum prüfen.</translation>
    </message>
    <message>
      <location filename="../ui/settings/cover_section.py" />
      <source>Both also happen when this machine goes to sleep and when its desktop is locked, as far as the system says so. Ctrl L does it at once.</source>
      <translation>Beides geschieht auch, wenn dieser Rechner in den Ruhezustand geht oder gesperrt wird, soweit das System es meldet. Strg L tut es sofort.</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_section.py" />
      <source>Both times hold from the next start of the sound on.</source>
      <translation>Beide Zeiten gelten ab dem nächsten Start der Tonausgabe.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Breathes deeply and coughs freely</source>
      <comment>a word of the data files</comment>
      <translation>Atmet tief und hustet frei</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>Breathing rate</source>
      <translation>Atemfrequenz</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>Bring a playlist in</source>
      <translation>Wiedergabeliste einlesen</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>Brought in, but {what}</source>
      <translation>Eingelesen, aber {what}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>Brought in, but {what} (and {count} more)</source>
      <translation>Eingelesen, aber {what} (und {count} weitere)</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>Brought in.</source>
      <translation>Eingelesen.</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Brought up to date</source>
      <translation>Auf neuen Stand gebracht</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>Burdens</source>
      <translation>Lasten</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>By</source>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>By their word it was</source>
      <translation>Nach eigenem Wort</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>By, waste, witness</source>
      <translation>Von, Verwurf, Zeuge</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>CSV folder</source>
      <translation>CSV-Ordner</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/calendar_key.py" />
      <source>Calendar</source>
      <translation>Kalender</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>Calibration</source>
      <translation>Einmessung</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>Calibration, in your own words</source>
      <translation>Einmessung, in eigenen Worten</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>Call</source>
      <translation>Anrufen</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Calmer</source>
      <translation>Ruhiger</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Carried from the room</source>
      <translation>Aus dem Raum mitgenommen</translation>
    </message>
    <message>
      <location filename="../ui/review/at_panel.py" />
      <source>Carried to integration</source>
      <translation>Für die Integration mitgenommen</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>Ceiling</source>
      <translation>Obergrenze</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>Ceiling of the room</source>
      <translation>Obergrenze des Raums</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Change it</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Change it and make a new code</source>
      <translation>Ändern, mit neuem Code</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Change the passphrase</source>
      <translation>Passphrase ändern</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Change your name</source>
      <translation>Eigenen Namen ändern</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>Choose</source>
      <translation>Wählen</translation>
    </message>
    <message>
      <location filename="../ui/integration/themes_section.py" />
      <source>Choose a note in a list first.</source>
      <translation>Zuerst in einer Liste eine Notiz wählen.</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>Choose: {what}</source>
      <translation>Wählen: {what}</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Class</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <location filename="../ui/line_form.py" />
      <source>Clear</source>
      <comment>a line</comment>
      <translation>Leeren</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Client</source>
      <translation>Klient</translation>
    </message>
    <message>
      <location filename="../ui/integration/course_top.py" />
      <source>Client handout…</source>
      <translation>Handout…</translation>
    </message>
    <message>
      <location filename="../cli/rehearse_course.py" />
      <source>Client {client}</source>
      <translation>Klient {client}</translation>
    </message>
    <message>
      <location filename="../ui/home/clients_table.py" />
      <source>Clients</source>
      <translation>Klienten</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>Clients, orders, medicines, adverse events, planned visits and whatever else stands in the record. ↑ ↓ choose, Enter opens the moment or the client.</source>
      <translation>Klienten, Verordnungen, Medikamente, unerwünschte Ereignisse, geplante Termine und was sonst in der Akte steht. ↑ ↓ wählen, Enter öffnet den Moment oder das Klientenblatt.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Clock</source>
      <translation>Uhrzeit</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Close</source>
      <comment>a theme</comment>
      <translation>Abschließen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../ui/recording_form.py" />
      <source>Columns, where their headings do not say</source>
      <translation>Spalten, wo die Überschrift es nicht sagt</translation>
    </message>
    <message>
      <location filename="../recording_files.py" />
      <source>Columns: {wrong}. The columns are {there}.</source>
      <translation>Spalten: {wrong}. Die Spalten sind {there}.</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>Complete JSON lines</source>
      <translation>Vollständige JSON-Zeilen</translation>
    </message>
    <message>
      <location filename="../audio/compose/complaints.py" />
      <source>Composing the music ended early: it goes on at the next start.</source>
      <translation>Das Komponieren der Musik endete vorzeitig: es geht beim nächsten Start weiter.</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>Concentration is milligrams in a millilitre, such as 50 or 100, or empty.</source>
      <translation>Die Konzentration ist Milligramm je Milliliter, wie 50 oder 100, oder leer.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Concerns and questions</source>
      <translation>Sorgen und Fragen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>Concerns and questions:</source>
      <translation>Sorgen und Fragen:</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Condition</source>
      <translation>Vorerkrankung</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Conditions</source>
      <translation>Vorerkrankungen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Confusion</source>
      <comment>a word of the data files</comment>
      <translation>Verwirrtheit</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Consent</source>
      <translation>Einwilligung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Consent to</source>
      <translation>Einwilligung in</translation>
    </message>
    <message>
      <location filename="../ui/preparation/consents.py" />
      <source>Consents</source>
      <translation>Einwilligungen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Consents and the day's checklist</source>
      <translation>Einwilligungen und Checkliste des Tages</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Consents asked again</source>
      <comment>a word of the data files</comment>
      <translation>Einwilligungen erneut erfragt</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>Consents:</source>
      <translation>Einwilligungen:</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Contact</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Contacts</source>
      <translation>Kontakte</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Copied out of the record of the session, minutes counted. What the record does not hold is left blank.</source>
      <translation>Aus der Akte der Sitzung übernommen, Minuten gezählt. Was die Akte nicht enthält, bleibt leer.</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>Copy</source>
      <translation>Kopie</translation>
    </message>
    <message>
      <location filename="../ui/client/who_section.py" />
      <source>Correct</source>
      <translation>Korrigieren</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>Correct {time} · {words}</source>
      <translation>Berichtigen {time} · {words}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Corrected {by}: {changes}.</source>
      <translation>Korrigiert {by}: {changes}.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_card.py" />
      <source>Corrected: {words}, and the old one is kept.</source>
      <translation>Korrigiert: {words}, das Alte bleibt erhalten.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/line_section.py" />
      <source>Correcting</source>
      <translation>Korrektur</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_form.py" />
      <source>Correcting {measure} of {day}. What it was is kept.</source>
      <translation>Korrektur: {measure} vom {day}. Der alte Wert bleibt erhalten.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_card.py" />
      <source>Correction not finished: {words}</source>
      <translation>Korrektur nicht fertig: {words}</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>Course</source>
      <translation>Behandlung</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>Cover</source>
      <translation>Abdecken</translation>
    </message>
    <message>
      <location filename="../ui/settings/cover_section.py" />
      <source>Cover and lock</source>
      <translation>Abdecken und Sperren</translation>
    </message>
    <message>
      <location filename="../ui/room/cover.py" />
      <source>Covered. The recording goes on.</source>
      <translation>Abgedeckt. Die Aufzeichnung läuft weiter.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Criterion</source>
      <translation>Kriterium</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Crossfade of a skip, in seconds</source>
      <translation>Überblendung beim Springen, in Sekunden</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>Crossfades to its first track.</source>
      <translation>Blendet in ihr erstes Stück über.</translation>
    </message>
    <message>
      <location filename="../ui/controls/key_button.py" />
      <source>Ctrl</source>
      <comment>a key</comment>
      <translation>Strg</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/discharge_card.py" />
      <source>Ctrl D or Esc closes · what is judged is kept</source>
      <translation>Strg D oder Esc schließt · Beurteiltes bleibt erhalten</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>Ctrl I or Esc closes · typing goes on</source>
      <translation>Strg I oder Esc schließt · Tippen geht weiter</translation>
    </message>
    <message>
      <location filename="../ui/music/editing.py" />
      <source>Ctrl N begins a setting.</source>
      <translation>Strg N beginnt eine Musikfolge.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/key_card.py" />
      <source>Ctrl P prints · Ctrl / or Esc closes · typing goes on</source>
      <translation>Strg P druckt · Strg / oder Esc schließt · Tippen geht weiter</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Ctrl Shift G the one before · Esc closes</source>
      <translation>Strg Shift G die davor · Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>D</source>
      <comment>letter of a dosing session</comment>
      <translation>D</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/shown.py" />
      <source>Data files of the practice</source>
      <translation>Datendateien der Praxis</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../ui/client/who_section.py" />
      <source>Date of birth</source>
      <translation>Geburtsdatum</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <location filename="../ui/prepare/planned_section.py" />
      <source>Day of session {number}</source>
      <translation>Tag von Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Day sent</source>
      <translation>Gesendet am</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Dec</source>
      <translation>Dez</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>December</source>
      <translation>Dezember</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Decided by</source>
      <translation>Entschieden von</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>Del</source>
      <translation>Entf</translation>
    </message>
    <message>
      <location filename="../ui/controls/key_button.py" />
      <source>Del</source>
      <comment>a key</comment>
      <translation>Entf</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_card.py" />
      <source>Delete once more takes back: {words} at {time}.</source>
      <translation>Entf noch einmal nimmt zurück: {words} um {time}.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Depth</source>
      <comment>a word of the data files</comment>
      <translation>Tiefe</translation>
    </message>
    <message>
      <location filename="../ui/audit/table.py" />
      <source>Detail</source>
      <translation>Einzelheit</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>Device is a number from 1 to {most}, or empty.</source>
      <translation>Gerät ist eine Zahl von 1 bis {most}, oder leer.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Device no.</source>
      <translation>Gerät Nr.</translation>
    </message>
    <message>
      <location filename="../ui/score/heart_lane.py" />
      <source>Device pulse {low} to {high}.</source>
      <translation>Puls am Gerät {low} bis {high}.</translation>
    </message>
    <message>
      <location filename="../record/sample_reader.py" />
      <source>Device samples were written by a newer kaproom: update kaproom to read them.</source>
      <translation>Messreihen eines Geräts stammen von einem neueren kaproom: kaproom aktualisieren, um sie zu lesen.</translation>
    </message>
    <message>
      <location filename="../ui/score/oxygen_lane.py" />
      <source>Device {low} to {high} %.</source>
      <translation>Gerät {low} bis {high} %.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Discharge</source>
      <translation>Entlassung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Discharge</source>
      <comment>a word of the data files</comment>
      <translation>Entlassung</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Discharge criteria</source>
      <translation>Entlassungskriterien</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Discharge decided</source>
      <translation>Entlassung entschieden</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>Discharge decided by {name} at {time}</source>
      <translation>Entlassung entschieden von {name} um {time}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/discharge_card.py" />
      <source>Discharge: a digit, a name or a few words</source>
      <translation>Entlassung: eine Ziffer, ein Name oder ein paar Worte</translation>
    </message>
    <message>
      <location filename="../machine_facts.py" />
      <source>Disk</source>
      <translation>Festplatte</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Dissociation</source>
      <translation>Dissoziation</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Dissociation gone</source>
      <comment>a word of the data files</comment>
      <translation>Dissoziation vorbei</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Dissociation that stays</source>
      <comment>a word of the data files</comment>
      <translation>Anhaltende Dissoziation</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Distress</source>
      <comment>a word of the data files</comment>
      <translation>Belastung</translation>
    </message>
    <message>
      <location filename="../ui/score/scales_lane.py" />
      <source>Distress and sedation: none.</source>
      <translation>Belastung und Sedierung: keine.</translation>
    </message>
    <message>
      <location filename="../ui/score/scales_lane.py" />
      <source>Distress and sedation: {words}.</source>
      <translation>Belastung und Sedierung: {words}.</translation>
    </message>
    <message>
      <location filename="../ui/score/scales_lane.py" />
      <source>Distress · sedation</source>
      <translation>Belastung · Sedierung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Distress…</source>
      <comment>a word of the data files</comment>
      <translation>Belastung…</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Dizziness or vertigo</source>
      <comment>a word of the data files</comment>
      <translation>Schwindel</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <location filename="../ui/client/document_view.py" />
      <source>Document, a picture</source>
      <translation>Dokument, ein Bild</translation>
    </message>
    <message>
      <location filename="../ui/home/due_sources.py" />
      <source>Done</source>
      <translation>Erledigt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>Done</source>
      <comment>about an adverse event</comment>
      <translation>Getan</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>Done: {what}</source>
      <translation>Getan: {what}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Dose</source>
      <translation>Dosis</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Dose not amended: {fields}</source>
      <translation>Dosis nicht ergänzt: {fields}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Dose not recorded: {fields}</source>
      <translation>Dosis nicht eingetragen: {fields}</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>Dose {amount}</source>
      <translation>Dosis {amount}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Dose · device {number}</source>
      <translation>Dosis · Gerät {number}</translation>
    </message>
    <message>
      <location filename="../ui/score/dose_lane.py" />
      <source>Dose: none.</source>
      <translation>Dosis: keine.</translation>
    </message>
    <message>
      <location filename="../ui/score/dose_lane.py" />
      <source>Dose: {words}.</source>
      <translation>Dosis: {words}.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>Doses</source>
      <translation>Dosen</translation>
    </message>
    <message>
      <location filename="../ui/room/observed_panel.py" />
      <source>Dose…</source>
      <translation>Dosis…</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>Dosing</source>
      <comment>a visit</comment>
      <translation>Dosissitzung</translation>
    </message>
    <message>
      <location filename="../export/calendar_file.py" />
      <source>Dosing session</source>
      <translation>Dosissitzung</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>Dosing session {number}</source>
      <translation>Dosissitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/screen.py" />
      <source>Dosing session {number} of {count} · before the room</source>
      <translation>Dosissitzung {number} von {count} · vor dem Raum</translation>
    </message>
    <message>
      <location filename="../ui/prepare/screen.py" />
      <source>Dosing session {number} of {count} · in progress</source>
      <translation>Dosissitzung {number} von {count} · im Gang</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>Dosing {number}</source>
      <translation>Dosis {number}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Double or blurred vision</source>
      <comment>a word of the data files</comment>
      <translation>Doppelt- oder Verschwommensehen</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>Down</source>
      <translation>Runter</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Drooling</source>
      <comment>a word of the data files</comment>
      <translation>Speichelfluss</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Duck</source>
      <translation>Leiser</translation>
    </message>
    <message>
      <location filename="../ui/home/today_panel.py" />
      <source>Due</source>
      <translation>Fällig</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Dysphoria</source>
      <comment>a word of the data files</comment>
      <translation>Dysphorie</translation>
    </message>
    <message>
      <location filename="../ui/measures/screen.py" />
      <source>Each measure gets a line of its own here, over the weeks of the course, with the sessions marked. Write down a first score, or plan a measure.</source>
      <translation>Jeder Fragebogen bekommt hier eine eigene Linie über die Wochen der Behandlung, mit den Sitzungen darin. Einen ersten Wert eintragen oder einen Fragebogen planen.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Early and late</source>
      <translation>Früh und spät</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/emergency_sheet.py" />
      <source>Emergency card</source>
      <translation>Notfallkarte</translation>
    </message>
    <message>
      <location filename="../ui/paper/emergency_page.py" />
      <source>Emergency sheet</source>
      <translation>Notfallblatt</translation>
    </message>
    <message>
      <location filename="../ui/settings/emergency_section.py" />
      <source>Emergency: how we are found</source>
      <translation>Notfall: wie man uns findet</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>End of the session</source>
      <translation>Ende der Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/end_card.py" />
      <source>End the session</source>
      <translation>Sitzung beenden</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/end_card.py" />
      <source>End the session?</source>
      <translation>Sitzung beenden?</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Ended</source>
      <translation>Ende</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Enter</source>
      <translation>Eintragen</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>Enter again</source>
      <translation>Wieder eintreten</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_card.py" />
      <source>Enter corrects, the old one is kept · Esc leaves it as it is</source>
      <translation>Enter korrigiert, das Alte bleibt erhalten · Esc lässt es, wie es ist</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Enter makes the PDF here</source>
      <translation>Enter erstellt das PDF hier</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>Enter moves · Del cancels · Space marks held · Ctrl Z takes back</source>
      <translation>Enter verschiebt · Entf sagt ab · Leertaste: hat stattgefunden · Strg Z nimmt zurück</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>Enter takes it · Esc closes</source>
      <translation>Enter nimmt sie · Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/prepare/screen.py" />
      <source>Enter the room</source>
      <translation>In den Raum</translation>
    </message>
    <message>
      <location filename="../ui/prepare/screen.py" />
      <source>Enter the room again</source>
      <translation>Wieder in den Raum</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Entered</source>
      <translation>Eingetragen</translation>
    </message>
    <message>
      <location filename="../ui/room/line_entry.py" />
      <source>Entered at {time}, as the entry before it.</source>
      <translation>Eingetragen um {time}, wie der Eintrag davor.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>Entered by</source>
      <translation>Eingetragen von</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>Entries</source>
      <translation>Einträge</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>Entry as it stands</source>
      <translation>Eintrag, wie er gilt</translation>
    </message>
    <message>
      <location filename="../ui/review/leaving.py" />
      <source>Esc closes</source>
      <translation>Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/place_choice.py" />
      <source>Esc leaves it</source>
      <translation>Esc lässt es</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/end_card.py" />
      <source>Esc or typing goes on</source>
      <translation>Esc oder Tippen geht weiter</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Escort</source>
      <comment>a word of the data files</comment>
      <translation>Begleitung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Escort named and arrived</source>
      <comment>a word of the data files</comment>
      <translation>Begleitung benannt und da</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Esketamine nasal spray, two hours of watching</source>
      <comment>a word of the data files</comment>
      <translation>Esketamin-Nasenspray, zwei Stunden</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Event</source>
      <translation>Ereignis</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Every note of this session is carried.</source>
      <translation>Alle Notizen dieser Sitzung sind mitgenommen.</translation>
    </message>
    <message>
      <location filename="../ui/audit/screen.py" />
      <source>Everything</source>
      <translation>Alles</translation>
    </message>
    <message>
      <location filename="../cli/export.py" />
      <source>Everything at once goes out as json: add --format json.</source>
      <translation>Alles zusammen geht als json hinaus: --format json hinzufügen.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Expiry</source>
      <translation>Verfall</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>Expiry is a month or a day, such as 2027-05 or 31.5.2027, or empty.</source>
      <translation>Der Verfall ist ein Monat oder Tag, wie 2027-05 oder 31.5.2027, oder leer.</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>Export the record</source>
      <translation>Akte exportieren</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Exported</source>
      <translation>Exportiert</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>Export…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Eyes open</source>
      <comment>a word of the data files</comment>
      <translation>Augen offen</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>FHIR R4 bundle</source>
      <translation>FHIR-R4-Bundle</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Fade out</source>
      <translation>Stille</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>Fading out from before</source>
      <translation>Klingt noch von vorhin aus</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Fall</source>
      <comment>a word of the data files</comment>
      <translation>Sturz</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Fast or irregular pulse</source>
      <comment>a word of the data files</comment>
      <translation>Schneller oder unregelmäßiger Puls</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Fasted since</source>
      <comment>a word of the data files</comment>
      <translation>Nüchtern seit</translation>
    </message>
    <message>
      <location filename="../ui/room/strips.py" />
      <source>Faster</source>
      <translation>Schneller</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Fear</source>
      <comment>a word of the data files</comment>
      <translation>Angst</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Fears</source>
      <translation>Fürchtet</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Feb</source>
      <translation>Feb</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>February</source>
      <translation>Februar</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Feel toward it</source>
      <translation>Gefühl zu ihm</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>File {name}</source>
      <translation>Datei {name}</translation>
    </message>
    <message>
      <location filename="../ui/room/typed_in.py" />
      <source>Files are not taken into a note. The line is as it was.</source>
      <translation>Dateien werden nicht in eine Notiz übernommen. Die Zeile ist unverändert.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Filled in</source>
      <translation>Ausgefüllt</translation>
    </message>
    <message>
      <location filename="../ui/review/filter_line.py" />
      <source>Filter: #tag, @part, lane, -lane</source>
      <translation>Filter: #tag, @Anteil, Spur, -Spur</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/find_card.py" />
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>Find us</source>
      <translation>So finden Sie uns</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Findings, as received</source>
      <translation>Befunde, wie erhalten</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Findings: {words}</source>
      <translation>Befunde: {words}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>First dose or device</source>
      <translation>Erste Dosis oder erstes Gerät</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_section.py" />
      <source>First output</source>
      <translation>Erster Ausgang</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>First visit on</source>
      <translation>Erster Termin am</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>Folder to look for the missing files in</source>
      <translation>Ordner für die Suche nach fehlenden Dateien</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>Follow</source>
      <translation>Nachgehen</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>Follow-up</source>
      <translation>Nachfrage</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>Follow-up, {client}: {label} after session {number}</source>
      <translation>Nachfrage, {client}: {label} nach Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>Follow-up: {label} after session {number}</source>
      <translation>Nachfrage: {label} nach Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Follow-ups</source>
      <translation>Nachfragen</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>For</source>
      <translation>Wofür</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>For a spreadsheet: one file for each kind of entry, the device's samples, and columns.csv with what each column is.</source>
      <translation>Für eine Tabellenkalkulation: eine Datei je Art von Eintrag, die Messreihen des Geräts und columns.csv, worin jede Spalte erklärt ist.</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>For another kaproom: every entry of the session and of the client's chart in the record, with samples and documents.</source>
      <translation>Für ein anderes kaproom: alle Einträge der Sitzung und des Klientenblatts in der Akte, mit Messreihen und Dokumenten.</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>For another program: client, session, vitals, scales, doses, adverse events, discharge, who entered what, late entries and corrections.</source>
      <translation>Für ein anderes Programm: Klient, Sitzung, Vitalwerte, Skalen, Dosen, unerwünschte Ereignisse, Entlassung, wer was eingetragen hat, Nachträge und Korrekturen.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>For every session</source>
      <translation>Für jede Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/review/promote_form.py" />
      <source>For the record, in other words</source>
      <translation>Für die Akte, in anderen Worten</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>Form of the export</source>
      <translation>Form des Exports</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Fri</source>
      <translation>Fr</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Friday</source>
      <translation>Freitag</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Frightening imagery, emergence reaction</source>
      <comment>a word of the data files</comment>
      <translation>Beängstigende Bilder, Aufwachreaktion</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="../ui/prepare/inner_sections.py" />
      <source>From last time</source>
      <translation>Vom letzten Mal</translation>
    </message>
    <message>
      <location filename="../ui/paper/record_form.py" />
      <source>From the clinical record alone: no psychotherapy note is in it. Enter makes it.</source>
      <translation>Nur aus der klinischen Akte: keine psychotherapeutische Notiz ist darin. Enter erstellt es.</translation>
    </message>
    <message>
      <location filename="../ui/review/promote_form.py" />
      <source>From the note: {words}</source>
      <translation>Aus der Notiz: {words}</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>From the record alone: no note is in it. The file is not encrypted.</source>
      <translation>Nur aus der Akte: keine Notiz ist darin. Die Datei ist nicht verschlüsselt.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Fully awake</source>
      <comment>a word of the data files</comment>
      <translation>Ganz wach</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Further words of the order</source>
      <translation>Weitere Worte der Verordnung</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Gain</source>
      <translation>Pegel</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Gain in decibels</source>
      <translation>Pegel in Dezibel</translation>
    </message>
    <message>
      <location filename="../ui/room/strips.py" />
      <source>Give back</source>
      <translation>Zurückgeben</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>Given</source>
      <translation>Gegeben</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Given by, or self</source>
      <translation>Gegeben von, oder self</translation>
    </message>
    <message>
      <location filename="../ui/review/bookmark_panel.py" />
      <source>Go to it</source>
      <translation>Dorthin gehen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Goals</source>
      <translation>Ziele</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pick_card.py" />
      <source>Going on</source>
      <translation>Dauert an</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Grades</source>
      <translation>Schweregrade</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>Grades: {grades_source}. Serious: {serious_source}.</source>
      <translation>Schweregrade: {grades_source}. Schwerwiegend: {serious_source}.</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Grounding</source>
      <translation>Erdung</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>Grounding set</source>
      <translation>Erdungsmusik</translation>
    </message>
    <message>
      <location filename="../record/recovery_code.py" />
      <source>Group {number} of the recovery code is mistyped.</source>
      <translation>Gruppe {number} des Wiederherstellungscodes ist vertippt.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/recovery_code.py" />
      <source>Group {number}: {letters}</source>
      <translation>Gruppe {number}: {letters}</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>HR {bpm}</source>
      <translation>HF {bpm}</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>HR {pulse}</source>
      <translation>Puls {pulse}</translation>
    </message>
    <message>
      <location filename="../ui/paper/handout_page.py" />
      <source>Handout</source>
      <translation>Handzettel</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Handout · only what is chosen is on it</source>
      <translation>Handout · nur Gewähltes steht darauf</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>Happened</source>
      <translation>Geschehen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Headache</source>
      <comment>a word of the data files</comment>
      <translation>Kopfschmerz</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Headings</source>
      <translation>Überschriften</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Hear it give way</source>
      <translation>Übergang anhören</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_section.py" />
      <source>Heard</source>
      <translation>Gehört</translation>
    </message>
    <message>
      <location filename="../ui/score/heart_lane.py" />
      <source>Heart and blood pressure: no readings.</source>
      <translation>Herz und Blutdruck: keine Messwerte.</translation>
    </message>
    <message>
      <location filename="../ui/score/heart_lane.py" />
      <source>Heart and blood pressure: {words}.</source>
      <translation>Herz und Blutdruck: {words}.</translation>
    </message>
    <message>
      <location filename="../ui/score/heart_lane.py" />
      <source>Heart · BP</source>
      <translation>Herz · RR</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Hold</source>
      <translation>Halten</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Hold</source>
      <comment>a music key</comment>
      <translation>Halten</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>Hold above {pressure}</source>
      <translation>Zurückhalten über {pressure}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Hold above {pressure} before the dose</source>
      <translation>Über {pressure} vorerst keine Dosis</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Hold above, mmHg</source>
      <translation>Zurückhalten über, mmHg</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Hold from</source>
      <translation>Halten ab</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Hold in the mouth</source>
      <translation>Im Mund halten</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Hold limits</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Hold to</source>
      <translation>Halten bis</translation>
    </message>
    <message>
      <location filename="../ui/client/screen.py" />
      <source>Home</source>
      <translation>Übersicht</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>How a measure is scored: items, range and published cut-offs. No item's wording.</source>
      <translation>Wie ein Fragebogen ausgewertet wird: Fragen, Bereich und veröffentlichte Schwellen. Kein Wortlaut.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>How it gives way to the next</source>
      <translation>Wie es ins nächste übergeht</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>How it is closed; ↵ alone will do</source>
      <translation>Wie es abgeschlossen wird; ↵ allein genügt</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>How it reads</source>
      <translation>Wie es lautet</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>How long they are listed</source>
      <translation>Wie lange sie aufgeführt werden</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>How much may the booster be, in milligrams?</source>
      <translation>Wie viel darf der Booster sein, in Milligramm?</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>How much, how often</source>
      <translation>Wie viel, wie oft</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>How often is a whole number.</source>
      <translation>Wie oft ist eine ganze Zahl.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>How things are now, a line each with its day.</source>
      <translation>Wie es jetzt ist, je eine Zeile mit ihrem Tag.</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>How tracks give way, where they say nothing</source>
      <translation>Übergang der Stücke ohne eigene Angabe</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>I</source>
      <comment>letter of an integration</comment>
      <translation>I</translation>
    </message>
    <message>
      <location filename="../ui/unlock/recovery_code.py" />
      <source>If the passphrase is ever lost, this code opens the record in its place. Write it down and keep it where you keep your keys. It is shown this once; it is not stored anywhere.</source>
      <translation>Geht die Passphrase verloren, öffnet dieser Code die Akte an ihrer Stelle. Bitte aufschreiben und bei den Schlüsseln aufbewahren. Er wird nur dieses eine Mal gezeigt und nirgends gespeichert.</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Image</source>
      <translation>Bild</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Imported</source>
      <translation>Importiert</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>Import…</source>
      <translation>Import…</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>In a few words</source>
      <translation>In wenigen Worten</translation>
    </message>
    <message>
      <location filename="../ui/settings/cover_section.py" />
      <source>In a session, cover the screen after</source>
      <translation>In einer Sitzung den Bildschirm abdecken nach</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>In general</source>
      <translation>Allgemein</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>In no note yet. Notes with #part and its name come here by themselves.</source>
      <translation>Noch in keiner Notiz. Notizen mit #part und dem Namen kommen von selbst hierher.</translation>
    </message>
    <message>
      <location filename="../ui/room/covering.py" />
      <source>In practice nothing typed under the cover is kept: it could be your passphrase.</source>
      <translation>In der Übung wird nichts aufbewahrt, was unter der Abdeckung getippt wird: Es könnte Ihre Passphrase sein.</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>In the body</source>
      <translation>Im Körper</translation>
    </message>
    <message>
      <location filename="../ui/prepare/inner_sections.py" />
      <source>In the client's own words</source>
      <translation>In den eigenen Worten</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>In the client's words</source>
      <translation>In eigenen Worten</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>In the order of time, nothing more · Alt W minutes · ↵ to its moment in review</source>
      <translation>In zeitlicher Folge, sonst nichts · Alt W Minuten · ↵ zum Moment im Rückblick</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>In the room</source>
      <translation>Im Raum</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>In words</source>
      <translation>In Worten</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>In words, or how it reads now</source>
      <translation>In Worten, oder wie sie jetzt lautet</translation>
    </message>
    <message>
      <location filename="../core/handout/handout.py" />
      <source>In your own words</source>
      <translation>In eigenen Worten</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/read_back_card.py" />
      <source>In your words</source>
      <translation>In Ihren Worten</translation>
    </message>
    <message>
      <location filename="../ui/client/who_section.py" />
      <source>Initials, or the name they chose</source>
      <translation>Initialen oder selbst gewählter Name</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Instructions given</source>
      <comment>a word of the data files</comment>
      <translation>Hinweise mitgegeben</translation>
    </message>
    <message>
      <location filename="../export/calendar_file.py" />
      <source>Integration</source>
      <translation>Integration</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>Integration</source>
      <comment>a visit</comment>
      <translation>Integration</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Integration</source>
      <comment>a word of the data files</comment>
      <translation>Integration</translation>
    </message>
    <message>
      <location filename="../ui/integration/course_top.py" />
      <source>Integration after session {number} · {day}</source>
      <translation>Integration nach Sitzung {number} · {day}</translation>
    </message>
    <message>
      <location filename="../ui/client/screen.py" />
      <source>Integration follows a session; there is none yet.</source>
      <translation>Integration folgt auf eine Sitzung; es gibt noch keine.</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>Integration of session {number}</source>
      <translation>Integration von Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/integration/written_page.py" />
      <source>Integration session</source>
      <translation>Integrationssitzung</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>Integration {number}</source>
      <translation>Integr. {number}</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Intensity</source>
      <translation>Intensität</translation>
    </message>
    <message>
      <location filename="../ui/music/track_fields.py" />
      <source>Intensity is a whole number from 0 to 10.</source>
      <translation>Intensität ist eine ganze Zahl von 0 bis 10.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Intensity, 0 to 10</source>
      <translation>Intensität, 0 bis 10</translation>
    </message>
    <message>
      <location filename="../core/handout/handout.py" />
      <source>Intention</source>
      <translation>Intention</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Intention</source>
      <comment>a word of the data files</comment>
      <translation>Intention</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>Intention and agreements</source>
      <translation>Intention und Vereinbarungen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Intramuscular, three hours</source>
      <comment>a word of the data files</comment>
      <translation>Intramuskulär, drei Stunden</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Intravenous infusion, two and a half hours</source>
      <comment>a word of the data files</comment>
      <translation>Intravenöse Infusion, zweieinhalb Stunden</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>Invited</source>
      <translation>Eingeladen</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Is</source>
      <translation>Ist</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>It</source>
      <translation>Stand</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>It</source>
      <comment>a store's file, at the beginning of a sentence</comment>
      <translation>Sie</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>It does not belong to this folder.</source>
      <translation>Sie gehört nicht zu diesem Ordner.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>It ends at the time of the key. Ctrl Shift H once more: not said. Esc: it goes on.</source>
      <translation>Es endet zur Zeit der Taste. Strg Shift H noch einmal: nicht gesagt. Esc: es geht weiter.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>It had ended by then: correct its end first.</source>
      <translation>Es war da schon beendet: erst sein Ende korrigieren.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>It had not begun by then: correct its beginning first.</source>
      <translation>Es hatte da noch nicht begonnen: erst seinen Beginn korrigieren.</translation>
    </message>
    <message>
      <location filename="../record/store.py" />
      <source>It has been written anew.</source>
      <translation>Sie wurde neu geschrieben.</translation>
    </message>
    <message>
      <location filename="../ui/settings/language_section.py" />
      <source>It holds from the next start on. What is written in the record stays as it is.</source>
      <translation>Gilt ab dem nächsten Start. Was in der Akte steht, bleibt, wie es ist.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>It holds what is in use already.</source>
      <translation>Sie enthält, was schon in Gebrauch ist.</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>It is</source>
      <translation>Sie ist</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>It is held now.</source>
      <translation>Sie wird gerade gehalten.</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>It is one of: {known}.</source>
      <translation>Es ist eines von: {known}.</translation>
    </message>
    <message>
      <location filename="../ui/closing.py" />
      <source>It is tried again; closing waits until then.</source>
      <translation>Es wird erneut versucht; das Schließen wartet so lange.</translation>
    </message>
    <message>
      <location filename="../ui/closing.py" />
      <source>It is tried again; locking waits until then.</source>
      <translation>Es wird erneut versucht; das Sperren wartet so lange.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/recovery_code.py" />
      <source>It is written down</source>
      <translation>Er ist aufgeschrieben</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/end_card.py" />
      <source>It is {time}. The music fades out and the review opens. Late entries can still be written afterwards.</source>
      <translation>Es ist {time}. Die Musik blendet aus und der Rückblick öffnet sich. Nachträge sind danach noch möglich.</translation>
    </message>
    <message>
      <location filename="../cli/restore.py" />
      <source>It opens with the passphrase, or the recovery code, of that day.</source>
      <translation>Es öffnet sich mit der Passphrase oder dem Wiederherstellungscode jenes Tages.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_fields.py" />
      <source>It reads: {words}</source>
      <translation>Es lautet: {words}</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>It stays on until it is over. Source: {source}.</source>
      <translation>Es dauert an, bis es vorbei ist. Quelle: {source}.</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>It was</source>
      <translation>Sie war</translation>
    </message>
    <message>
      <location filename="../desks/backups.py" />
      <source>It was not finished ({kind}): try it again.</source>
      <translation>Es wurde nicht fertig ({kind}): bitte noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="../core/review/what_sounded.py" />
      <source>It was silent then, as asked for.</source>
      <translation>Da war Stille, wie gewünscht.</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>It was written by a newer kaproom: verify it with that one.</source>
      <translation>Sie stammt von einem neueren kaproom: bitte mit jenem prüfen.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>It would end before it begins: 10:00 – 13:00.</source>
      <translation>Das Ende läge vor dem Anfang: 10:00 – 13:00.</translation>
    </message>
    <message>
      <location filename="../ui/measures/item_row.py" />
      <source>Item {number} cannot be {value}; it is {values}.</source>
      <translation>Item {number} kann nicht {value} sein, nur {values}.</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>Item {number} of {measure} is {range}, not {value}.</source>
      <translation>Frage {number} von {measure} ist {range}, nicht {value}.</translation>
    </message>
    <message>
      <location filename="../core/chart/documents.py" />
      <source>JPEG picture</source>
      <translation>JPEG-Bild</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Jan</source>
      <translation>Jan</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>January</source>
      <translation>Januar</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Job</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Journey</source>
      <comment>a word of the data files</comment>
      <translation>Reise</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Jul</source>
      <translation>Juli</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>July</source>
      <translation>Juli</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Jump</source>
      <translation>Sprung</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>Jump to</source>
      <translation>Springen zu</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Jun</source>
      <translation>Juni</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>June</source>
      <translation>Juni</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Keep it</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <location filename="../ui/settings/language_section.py" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Laryngospasm</source>
      <comment>a word of the data files</comment>
      <translation>Laryngospasmus</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>Last backup {age}</source>
      <translation>Letzte Sicherung {age}</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>Last food and drink</source>
      <translation>Zuletzt gegessen und getrunken</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Last food and drink</source>
      <comment>a word of the data files</comment>
      <translation>Zuletzt gegessen und getrunken</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>Last · {time} · {age}</source>
      <translation>Zuletzt · {time} · {age}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>Late entries, corrections, what was taken back</source>
      <translation>Nachträge, Korrekturen, Zurückgenommenes</translation>
    </message>
    <message>
      <location filename="../ui/review/screen.py" />
      <source>Late entry or correction</source>
      <translation>Nachtrag oder Berichtigung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Laughter</source>
      <comment>a word of the data files</comment>
      <translation>Lachen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Leaving the room</source>
      <comment>a word of the data files</comment>
      <translation>Verlassen des Raums</translation>
    </message>
    <message>
      <location filename="../ui/music/library_panel.py" />
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>Lifts the cover besides the passphrase. It is kept in memory alone and forgotten when the session ends or kaproom closes.</source>
      <translation>Öffnet die Abdeckung neben der Passphrase. Sie bleibt nur im Arbeitsspeicher und ist vergessen, wenn die Sitzung endet oder kaproom schließt.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Limits of typed readings</source>
      <translation>Grenzen eingegebener Messwerte</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Limits, as received</source>
      <translation>Grenzen, wie erhalten</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Limits: {words}</source>
      <translation>Grenzen: {words}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Line</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <location filename="../ui/room/line_field.py" />
      <source>Line: a note or a reading</source>
      <translation>Zeile: eine Notiz oder ein Messwert</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Lines brought into the record</source>
      <translation>In die Akte übernommene Zeilen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Lines, in their order</source>
      <translation>Zeilen, in ihrer Reihenfolge</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>Links</source>
      <translation>Verbindungen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>List on the discharge card</source>
      <translation>Liste auf der Entlassungskarte</translation>
    </message>
    <message>
      <location filename="../ui/prepare/transition_picker.py" />
      <source>Listen</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Lists</source>
      <translation>Listen</translation>
    </message>
    <message>
      <location filename="../ui/held_screen.py" />
      <source>Lock</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Lock</source>
      <comment>a music key</comment>
      <translation>Sperren</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Locked</source>
      <translation>Gesperrt</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>Look</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>Look at the plug.</source>
      <translation>Bitte nach dem Stecker sehen.</translation>
    </message>
    <message>
      <location filename="../ui/recording_form.py" />
      <source>Look, then take in</source>
      <translation>Ansehen, dann übernehmen</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Looked at</source>
      <translation>Angesehen</translation>
    </message>
    <message>
      <location filename="../ui/music/editing.py" />
      <source>Looking in that folder.</source>
      <translation>Dieser Ordner wird durchsucht.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Loss of consciousness</source>
      <comment>a word of the data files</comment>
      <translation>Bewusstseinsverlust</translation>
    </message>
    <message>
      <location filename="../ui/unlock/unlock_screen.py" />
      <source>Lost it? The recovery code from your paper goes into the same field.</source>
      <translation>Verloren? Der Wiederherstellungscode vom Papier kommt in dasselbe Feld.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Lot</source>
      <translation>Charge</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>Lot, expiry</source>
      <translation>Charge, Verfall</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Loudness</source>
      <translation>Lautheit</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Loudness the tracks are evened to, in LUFS</source>
      <translation>Lautheit, auf die die Stücke angeglichen werden, in LUFS</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Low blood pressure or slow pulse</source>
      <comment>a word of the data files</comment>
      <translation>Niedriger Blutdruck oder langsamer Puls</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Low oxygen saturation</source>
      <comment>a word of the data files</comment>
      <translation>Niedrige Sauerstoffsättigung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Lozenge, three hours</source>
      <comment>a word of the data files</comment>
      <translation>Lutschtablette, drei Stunden</translation>
    </message>
    <message>
      <location filename="../ui/medicine_words.py" />
      <source>MAO inhibitor</source>
      <translation>MAO-Hemmer</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>MAO inhibitors</source>
      <translation>MAO-Hemmer</translation>
    </message>
    <message>
      <location filename="../desks/exports.py" />
      <source>Made: {file}</source>
      <translation>Erstellt: {file}</translation>
    </message>
    <message>
      <location filename="../ui/handout/making.py" />
      <source>Made: {path}</source>
      <translation>Erstellt: {path}</translation>
    </message>
    <message>
      <location filename="../ui/handout/making.py" />
      <source>Made: {path} · not written down: {reason}</source>
      <translation>Erstellt: {path} · nicht vermerkt: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Make a new code</source>
      <translation>Neuen Code erstellen</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Make it</source>
      <translation>Anlegen</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>Make the record</source>
      <translation>Akte anlegen</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>Making the two encrypted stores…</source>
      <translation>Die zwei verschlüsselten Speicher werden angelegt…</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Mar</source>
      <translation>März</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>March</source>
      <translation>März</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Matters</source>
      <translation>Gegenstände</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>May</source>
      <translation>Mai</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Measures</source>
      <translation>Fragebögen</translation>
    </message>
    <message>
      <location filename="../ui/measures/screen.py" />
      <source>Measures over the course</source>
      <translation>Fragebögen im Verlauf der Behandlung</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Medicine</source>
      <translation>Medikament</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Medicines</source>
      <translation>Medikamente</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Medicines asked</source>
      <comment>a word of the data files</comment>
      <translation>Arzneimittel erfragt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Minutes ago</source>
      <translation>Vor Minuten</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Minutes ago is a whole number, or empty for now.</source>
      <translation>Minuten vorher ist eine ganze Zahl, oder leer für jetzt.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pick_card.py" />
      <source>Minutes ago is a whole number, or empty.</source>
      <translation>Minuten vorher ist eine ganze Zahl, oder leer.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Minutes from first dose or device to discharge decision</source>
      <translation>Minuten von erster Dosis oder erstem Gerät bis zur Entlassungsentscheidung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Minutes from first dose or device to end</source>
      <translation>Minuten von erster Dosis oder erstem Gerät bis Ende</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>Minutes go up to 59.</source>
      <translation>Minuten gehen bis 59.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Modified Aldrete, each at its full score</source>
      <comment>a word of the data files</comment>
      <translation>Aldrete modifiziert, jedes mit voller Punktzahl</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Mon</source>
      <translation>Mo</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Monday</source>
      <translation>Montag</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/templates.py" />
      <source>Monitoring data</source>
      <translation>Überwachungsdaten</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Mood and safety asked</source>
      <comment>a word of the data files</comment>
      <translation>Stimmung und Sicherheit erfragt</translation>
    </message>
    <message>
      <location filename="../cli/subject.py" />
      <source>More than one {what} begins with {begins}: type more of the id.</source>
      <translation>{what}: mehr als eine ID beginnt mit {begins}; bitte mehr davon eingeben.</translation>
    </message>
    <message>
      <location filename="../ui/review/moving.py" />
      <source>Move</source>
      <translation>Verschieben</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Move down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <location filename="../ui/review/screen.py" />
      <source>Move to another client</source>
      <translation>Zu einem anderen Klienten verschieben</translation>
    </message>
    <message>
      <location filename="../ui/review/screen.py" />
      <source>Move to another client…</source>
      <translation>Zu anderem Klienten…</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Move up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Moved</source>
      <translation>Verschoben</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Movement</source>
      <comment>a word of the data files</comment>
      <translation>Bewegung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Moves all four limbs when asked</source>
      <comment>a word of the data files</comment>
      <translation>Bewegt auf Aufforderung alle vier Gliedmaßen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Muscle jerks or stiffness</source>
      <comment>a word of the data files</comment>
      <translation>Muskelzuckungen oder -steife</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>Music</source>
      <translation>Musik</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>Music</source>
      <comment>before a client's wishes</comment>
      <translation>Musik –</translation>
    </message>
    <message>
      <location filename="../ui/prepare/day_section.py" />
      <source>Music by phase: {words}</source>
      <translation>Musik nach Phase: {words}</translation>
    </message>
    <message>
      <location filename="../ui/home/machine_panel.py" />
      <source>Music is being composed · {ready} of {total} tracks ready</source>
      <translation>Musik wird komponiert · {ready} von {total} Stücken fertig</translation>
    </message>
    <message>
      <location filename="../ui/room/music_hands.py" />
      <source>Music keys locked. Alt S still fades to silence.</source>
      <translation>Musiktasten gesperrt. Alt S blendet weiterhin zur Stille aus.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/day_section.py" />
      <source>Music setting</source>
      <translation>Musikfolge</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Music setting: {words}.</source>
      <translation>Musikfolge: {words}.</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_list.py" />
      <source>Music settings</source>
      <translation>Musikfolgen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Music to avoid</source>
      <translation>Musik, die zu meiden ist</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Music wishes</source>
      <translation>Musikwünsche</translation>
    </message>
    <message>
      <location filename="../ui/room/music_panel.py" />
      <source>Music · {title}</source>
      <translation>Musik · {title}</translation>
    </message>
    <message>
      <location filename="../ui/score/music_lane.py" />
      <source>Music: none.</source>
      <translation>Musik: keine.</translation>
    </message>
    <message>
      <location filename="../ui/score/music_lane.py" />
      <source>Music: {words}.</source>
      <translation>Musik: {words}.</translation>
    </message>
    <message>
      <location filename="../ui/integration/written_page.py" />
      <source>My own reflections</source>
      <translation>Eigene Reflexionen</translation>
    </message>
    <message>
      <location filename="../ui/closing.py" />
      <source>NOT SAVED YET. {fault} {words}</source>
      <translation>NOCH NICHT GESPEICHERT. {fault} {words}</translation>
    </message>
    <message>
      <location filename="../ui/closing.py" />
      <source>NOT SAVED. {fault} {words}</source>
      <translation>NICHT GESPEICHERT. {fault} {words}</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/room/strips.py" />
      <source>NOT SAVED. {fault}. {count} entries are kept in memory until it can be written.</source>
      <translation>
        <numerusform>NICHT GESPEICHERT. {fault}. {count} Eintrag bleibt im Speicher, bis geschrieben werden kann.</numerusform>
        <numerusform>NICHT GESPEICHERT. {fault}. {count} Einträge bleiben im Speicher, bis geschrieben werden kann.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../ui/integration/themes_section.py" />
      <source>Name</source>
      <comment>give a name</comment>
      <translation>Benennen</translation>
    </message>
    <message>
      <location filename="../ui/music/board_paint.py" />
      <source>Name of the phase</source>
      <translation>Name der Phase</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>Name of the room</source>
      <translation>Name des Raums</translation>
    </message>
    <message>
      <location filename="../desks/backups.py" />
      <source>Name the whole path of the folder, from its beginning.</source>
      <translation>Bitte den ganzen Pfad des Ordners angeben, von Anfang an.</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>Named, not on the map: {names} and {count} more · + puts “{first}” there</source>
      <translation>Genannt, nicht auf der Karte: {names} und {count} weitere · + setzt „{first}“ darauf</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>Named, not on the map: {names} · + puts “{first}” there</source>
      <translation>Genannt, nicht auf der Karte: {names} · + setzt „{first}“ darauf</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Nasal spray (racemic), three hours</source>
      <comment>a word of the data files</comment>
      <translation>Nasenspray (razemisch), drei Stunden</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Nausea</source>
      <comment>a word of the data files</comment>
      <translation>Übelkeit</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Nausea none or mild</source>
      <comment>a word of the data files</comment>
      <translation>Übelkeit keine oder leicht</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <location filename="../ui/home/screen.py" />
      <source>New client</source>
      <translation>Neu aufnehmen</translation>
    </message>
    <message>
      <location filename="../ui/home/machine_panel.py" />
      <source>New here?</source>
      <translation>Neu hier?</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>New part</source>
      <translation>Neuer Anteil</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>New passphrase: </source>
      <translation>Neue Passphrase: </translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>New phase</source>
      <translation>Neue Phase</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>New phase {number}</source>
      <translation>Neue Phase {number}</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>New recovery code</source>
      <translation>Neuer Wiederherstellungscode</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>New setting</source>
      <translation>Neue Musikfolge</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>New: {title}</source>
      <translation>Neu: {title}</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Next contact booked</source>
      <comment>a word of the data files</comment>
      <translation>Nächster Kontakt vereinbart</translation>
    </message>
    <message>
      <location filename="../ui/unlock/unlock_screen.py" />
      <source>Next try in {seconds} s. This slows guessing at this screen; it does not protect a copied file.</source>
      <translation>Nächster Versuch in {seconds} s. Das bremst das Raten an diesem Bildschirm; eine kopierte Datei schützt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>No backup yet</source>
      <translation>Noch keine Sicherung</translation>
    </message>
    <message>
      <location filename="../ui/home/screen.py" />
      <source>No clients yet. Ctrl N takes the first one on: initials are enough, the rest can follow whenever there is time.</source>
      <translation>Noch niemand aufgenommen. Strg N beginnt damit: Initialen genügen, der Rest kann folgen, wenn Zeit ist.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/planned_section.py" />
      <source>No day set.</source>
      <translation>Kein Tag festgelegt.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>No decision was entered.</source>
      <translation>Keine Entscheidung wurde eingetragen.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>No device was recorded: all values were entered by hand.</source>
      <translation>Kein Gerät wurde aufgezeichnet: alle Werte wurden von Hand eingetragen.</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>No discharge decided · {tally}</source>
      <translation>Keine Entlassung entschieden · {tally}</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>No dose is held now.</source>
      <translation>Zurzeit wird keine Dosis im Mund gehalten.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>No dose was given.</source>
      <translation>Keine Dosis wurde gegeben.</translation>
    </message>
    <message>
      <location filename="../cli/backup.py" />
      <source>No folder for backups is chosen yet: name a file, kaproom backup F, or choose a folder in Settings.</source>
      <translation>Noch ist kein Ordner für Sicherungen gewählt: eine Datei angeben, kaproom backup F, oder in den Einstellungen einen Ordner wählen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/written_page.py" />
      <source>No integration session was written down yet. Its note is kept apart from the record.</source>
      <translation>Noch keine Integrationssitzung aufgeschrieben. Ihre Notiz wird getrennt von der Akte aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../cli/palette.py" />
      <source>No key is another than before.</source>
      <translation>Keine Taste ist anders als zuvor.</translation>
    </message>
    <message>
      <location filename="../core/review/review_filter.py" />
      <source>No lane begins with “{words}”. Lanes: {known}.</source>
      <translation>Keine Spur beginnt mit „{words}“. Spuren: {known}.</translation>
    </message>
    <message>
      <location filename="../core/room/line.py" />
      <source>No marked reading waits for an answer.</source>
      <translation>Keine gekennzeichnete Messung wartet auf Antwort.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/day_section.py" />
      <source>No music</source>
      <translation>Keine Musik</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>No music setting</source>
      <translation>Keine Musikfolge</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>No music was going on.</source>
      <translation>Es lief keine Musik.</translation>
    </message>
    <message>
      <location filename="../core/review/what_sounded.py" />
      <source>No music was on then.</source>
      <translation>Da lief keine Musik.</translation>
    </message>
    <message>
      <location filename="../ui/review/at_panel.py" />
      <source>No note has what the filter asks for.</source>
      <translation>Keine Notiz entspricht dem Filter.</translation>
    </message>
    <message>
      <location filename="../core/review/review_filter.py" />
      <source>No note of this session has the tag #{word}.</source>
      <translation>Keine Notiz dieser Sitzung hat das Schlagwort #{word}.</translation>
    </message>
    <message>
      <location filename="../ui/integration/theme_page.py" />
      <source>No note stands under it yet. Choose a note in the list, then press Space on the theme.</source>
      <translation>Noch keine Notiz steht darunter. Eine Notiz in der Liste wählen, dann die Leertaste auf dem Thema.</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>No note was taken at {clock} of that session. It has no notes.</source>
      <translation>Um {clock} dieser Sitzung gibt es keine Notiz. Sie hat keine Notizen.</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>No note was taken at {clock} of that session. Its notes are at {times}.</source>
      <translation>Um {clock} dieser Sitzung gibt es keine Notiz. Ihre Notizen sind bei {times}.</translation>
    </message>
    <message>
      <location filename="../ui/review/at_panel.py" />
      <source>No notes were taken in this session.</source>
      <translation>In dieser Sitzung wurden keine Notizen gemacht.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>No order stood on the chart when the session began.</source>
      <translation>Bei Beginn der Sitzung stand keine Verordnung im Klientenblatt.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_section.py" />
      <source>No order yet. Write it down as the prescriber gave it, or go on without.</source>
      <translation>Noch keine Verordnung. Aufschreiben, wie sie gegeben wurde, oder ohne weitergehen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>No other notes.</source>
      <translation>Keine weiteren Notizen.</translation>
    </message>
    <message>
      <location filename="../core/review/review_filter.py" />
      <source>No part begins with “{words}”. Parts: {known}.</source>
      <translation>Kein Anteil beginnt mit „{words}“. Anteile: {known}.</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>No part is on the map yet. N writes one down under the client's own name for it; parts named in notes after #part are offered here.</source>
      <translation>Noch kein Anteil auf der Karte. N schreibt einen auf, unter dem selbst gewählten Namen; in Notizen nach #part genannte Anteile werden hier angeboten.</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>No part was on the map then.</source>
      <translation>Damals war kein Anteil auf der Karte.</translation>
    </message>
    <message>
      <location filename="../cli/asking.py" />
      <source>No passphrase was typed: nothing was done.</source>
      <translation>Es wurde keine Passphrase eingegeben: nichts wurde getan.</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>No phase yet</source>
      <translation>Noch keine Phase</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>No reading yet</source>
      <translation>Noch kein Messwert</translation>
    </message>
    <message>
      <location filename="../ui/home/today_panel.py" />
      <source>No rehearsal yet. Start one on the right: it plays itself, and you may take over.</source>
      <translation>Noch keine Probe. Rechts lässt sich eine starten: sie läuft von selbst, Sie können übernehmen.</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>No sample passes the ceiling. How loud it is at the ear no software can know: play the soft tone, set the amplifier by ear at the client's place, and write down how it stands.</source>
      <translation>Die Obergrenze wird nie überschritten. Wie laut es am Ohr ist, kann kein Programm wissen: den leisen Ton spielen, den Verstärker am Platz der Klienten nach Gehör einstellen und die Einstellung aufschreiben.</translation>
    </message>
    <message>
      <location filename="../ui/measures/screen.py" />
      <source>No score yet. Write one above: the name of a measure, then its total or its answers.</source>
      <translation>Noch kein Wert. Oben einen eintragen: den Namen eines Fragebogens, dann Summe oder Antworten.</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>No settings yet. Ctrl N begins one; Ctrl I brings a playlist in.</source>
      <translation>Noch keine Musikfolgen. Strg N beginnt eine; Strg I liest eine Wiedergabeliste ein.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>No sound device</source>
      <translation>Kein Tongerät</translation>
    </message>
    <message>
      <location filename="../ui/room/music_hands.py" />
      <source>No sound device is there to choose.</source>
      <translation>Es ist kein Tongerät zur Wahl da.</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>No sound device: the session goes on</source>
      <translation>Kein Tongerät: die Sitzung geht weiter</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>No sound, {why}</source>
      <translation>Kein Ton, {why}</translation>
    </message>
    <message>
      <location filename="../core/course/casebook.py" />
      <source>No such client.</source>
      <translation>Kein solcher Klient.</translation>
    </message>
    <message>
      <location filename="../ui/integration/theme_page.py" />
      <source>No theme was named yet. Alt T names one.</source>
      <translation>Noch kein Thema benannt. Alt T benennt eines.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>No track came after another in these sessions.</source>
      <translation>In diesen Sitzungen folgte kein Stück auf ein anderes.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>No track is chosen. What is set of one stands here: how it gives way, its hold, its gain.</source>
      <translation>Kein Stück gewählt. Hier steht, was für eines eingestellt ist: Übergang, Halten, Pegel.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/read_back_card.py" />
      <source>No words of the client's own are written down yet.</source>
      <translation>Noch sind keine eigenen Worte aufgeschrieben.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>No. {number} · {day}</source>
      <translation>Nr. {number} · {day}</translation>
    </message>
    <message>
      <location filename="../core/stream/chart_dates.py" />
      <source>Nobody is born on {born} yet: look at the date of birth.</source>
      <translation>Am {born} ist noch niemand geboren: das Geburtsdatum prüfen.</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>None noted.</source>
      <translation>Keine vermerkt.</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>None received yet. Write it down as it came, or go on without.</source>
      <translation>Noch keine erhalten. Eintragen, wie sie kam, oder ohne weitergehen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>None were made. They are written down in preparation, and followed here.</source>
      <translation>Es gab keine. Sie werden in der Vorbereitung aufgeschrieben, und hier wird ihnen nachgegangen.</translation>
    </message>
    <message>
      <location filename="../ui/measures/course_plot.py" />
      <source>None written down yet.</source>
      <translation>Noch keine eingetragen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/themes_section.py" />
      <source>None yet. Name one in the client's words; notes of any session can be put under it: choose a note, then Space on the theme.</source>
      <translation>Noch keines. Eines in eigenen Worten benennen; Notizen jeder Sitzung können darunter: eine Notiz wählen, dann die Leertaste auf dem Thema.</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>None yet. Prepare leads to the first.</source>
      <translation>Noch keine. Vorbereiten führt zur ersten.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>None yet. They are read again together before the medicine.</source>
      <translation>Noch keine. Sie werden vor dem Medikament gemeinsam noch einmal gelesen.</translation>
    </message>
    <message>
      <location filename="../cli/import_recording.py" />
      <source>Not all of it came in; import it again. {fault}</source>
      <translation>Nicht alles wurde übernommen; noch einmal importieren. {fault}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Not as ordered: {differences}. Enter once more to record it.</source>
      <translation>Nicht wie verordnet: {differences}. Enter noch einmal trägt es ein.</translation>
    </message>
    <message>
      <location filename="../ui/room/line_entry.py" />
      <source>Not entered: {line}{more} · ↑ brings it back</source>
      <translation>Nicht eingetragen: {line}{more} · ↑ holt es zurück</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pick_card.py" />
      <source>Not entered: {words}</source>
      <translation>Nicht eingetragen: {words}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>Not given</source>
      <translation>Nicht gegeben</translation>
    </message>
    <message>
      <location filename="../ui/handout/making.py" />
      <source>Not made: {reason}</source>
      <translation>Nicht erstellt: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>Not playing</source>
      <translation>Spielt nicht</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>Not said</source>
      <translation>Nicht gesagt</translation>
    </message>
    <message>
      <location filename="../whole_file.py" />
      <source>Not saved in {folder}: {reason}. Choose another place.</source>
      <translation>Nicht gespeichert in {folder}: {reason}. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
      <location filename="../ui/music/screen.py" />
      <source>Not saved yet; Esc once more leaves all the same.</source>
      <translation>Noch nicht gespeichert; Esc noch einmal geht trotzdem hinaus.</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/room/room_top.py" />
      <source>Not saved: {count} entries wait</source>
      <translation>
        <numerusform>Nicht gespeichert: {count} Eintrag wartet</numerusform>
        <numerusform>Nicht gespeichert: {count} Einträge warten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/settings/emergency_section.py" />
      <source>Not saved: {count} letters more than the page takes.</source>
      <translation>Nicht gespeichert: {count} Zeichen mehr, als die Seite fasst.</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Not weighed.</source>
      <translation>Nicht gewogen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/followed_column.py" />
      <source>Not written. It is written down in preparation, in the client's own words.</source>
      <translation>Nicht aufgeschrieben. Sie entsteht in der Vorbereitung, in eigenen Worten.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Not yet written. It is offered in the room before the medicine.</source>
      <translation>Noch nicht geschrieben. Sie wird im Raum vor dem Medikament angeboten.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>Noted after it began</source>
      <translation>Vermerkt nach dem Beginn</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>Noted within {minutes} min after it began</source>
      <translation>Vermerkt binnen {minutes} min nach dem Beginn</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <location filename="../ui/integration/themes_section.py" />
      <source>Notes stand under this theme: take them out first.</source>
      <translation>Unter diesem Thema stehen Notizen: zuerst diese herausnehmen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/theme_page.py" />
      <source>Notes under the theme</source>
      <translation>Notizen unter dem Thema</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/find_card.py" />
      <source>Notes, readings, observations…</source>
      <translation>Notizen, Messwerte, Beobachtungen…</translation>
    </message>
    <message>
      <location filename="../ui/score/notes_lane.py" />
      <source>Notes: none.</source>
      <translation>Notizen: keine.</translation>
    </message>
    <message>
      <location filename="../ui/score/notes_lane.py" />
      <source>Notes: {words}.</source>
      <translation>Notizen: {words}.</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>Nothing can be written in {folder}, where the record is kept. Make it writable, or name another folder: kaproom --data-dir DIR.</source>
      <translation>In {folder}, wo die Akte liegt, kann nichts geschrieben werden. Machen Sie den Ordner beschreibbar oder nennen Sie einen anderen: kaproom --data-dir DIR.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Nothing follows this track.</source>
      <translation>Auf dieses Stück folgt nichts.</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>Nothing had been consented to by {day}.</source>
      <translation>Bis {day} war noch keine Einwilligung erteilt.</translation>
    </message>
    <message>
      <location filename="../ui/audit/screen.py" />
      <source>Nothing has been noted yet. From now on every unlocking, every look at a session or a chart, every export, backup and removal stands here, and stays.</source>
      <translation>Noch nichts vermerkt. Ab jetzt steht hier jedes Entsperren, jeder Blick in eine Sitzung oder ein Klientenblatt, jeder Export, jede Sicherung und jedes Entfernen, und es bleibt.</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>Nothing here keeps the screen open: switch off its lock in the system's settings.</source>
      <translation>Nichts hier hält den Bildschirm offen: seine Sperre in den Systemeinstellungen abschalten.</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>Nothing here keeps this laptop awake: switch off sleep and screen lock in the system's settings.</source>
      <translation>Nichts hier hält diesen Laptop wach: Ruhezustand und Bildschirmsperre in den Systemeinstellungen abschalten.</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>Nothing here keeps this laptop awake: switch off sleep in the system's settings.</source>
      <translation>Nichts hier hält diesen Laptop wach: den Ruhezustand in den Systemeinstellungen abschalten.</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>Nothing in the record holds these words. Alt N looks in the notes too.</source>
      <translation>Nichts in der Akte enthält diese Worte. Alt N sucht auch in den Notizen.</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>Nothing in the record or the notes holds these words.</source>
      <translation>Nichts in Akte oder Notizen enthält diese Worte.</translation>
    </message>
    <message>
      <location filename="../devices/recording_placed.py" />
      <source>Nothing in {name} lies in the session, which began {start:%Y-%m-%d %H:%M:%S}. It goes from {first:%Y-%m-%d %H:%M:%S} on. Move its clock by seconds.</source>
      <translation>Nichts in {name} liegt in der Sitzung, die am {start:%Y-%m-%d %H:%M:%S} begann. Es beginnt am {first:%Y-%m-%d %H:%M:%S}. Bitte seine Uhr um Sekunden verschieben.</translation>
    </message>
    <message>
      <location filename="../devices/recording_placed.py" />
      <source>Nothing in {name} lies in the session, which began {start:%Y-%m-%d %H:%M:%S}. Move its clock by seconds.</source>
      <translation>Nichts in {name} liegt in der Sitzung, die am {start:%Y-%m-%d %H:%M:%S} begann. Bitte seine Uhr um Sekunden verschieben.</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Nothing is carried yet. Notes with a star, with the client's own words, #part or #burden come here by themselves; any other can be put in with Space.</source>
      <translation>Noch nichts mitgenommen. Notizen mit Stern, mit eigenen Worten, #part oder #burden kommen von selbst hierher; jede andere mit der Leertaste.</translation>
    </message>
    <message>
      <location filename="../ui/handout/making.py" />
      <source>Nothing is chosen yet: Space puts a line on the page.</source>
      <translation>Noch nichts gewählt: die Leertaste setzt eine Zeile auf die Seite.</translation>
    </message>
    <message>
      <location filename="../core/room/correcting.py" />
      <source>Nothing is left of it. Delete in the list takes an entry back.</source>
      <translation>Davon bleibt nichts. Entf in der Liste nimmt einen Eintrag zurück.</translation>
    </message>
    <message>
      <location filename="../ui/home/today_panel.py" />
      <source>Nothing is planned for today. Take a client on with Ctrl N, open them, and enter the room when they are there.</source>
      <translation>Für heute ist nichts geplant. Mit Strg N jemanden aufnehmen, das Klientenblatt öffnen und den Raum betreten, wenn die Person da ist.</translation>
    </message>
    <message>
      <location filename="../ui/home/today_panel.py" />
      <source>Nothing is planned for today. Visits are planned with the client: Enter on a line of the table opens them.</source>
      <translation>Für heute ist nichts geplant. Termine werden im Klientenblatt geplant: Enter auf einer Zeile der Tabelle öffnet es.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>Nothing is planned. Alt L offers a whole course, which can be changed visit by visit; Alt V plans one visit.</source>
      <translation>Nichts ist geplant. Alt L bietet eine ganze Behandlung an, Termin für Termin änderbar; Alt V plant einen Termin.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>Nothing moves until you choose; then it fades in there.</source>
      <translation>Nichts bewegt sich, bis Sie wählen; dann blendet es dort ein.</translation>
    </message>
    <message>
      <location filename="../cli/menu.py" />
      <source>Nothing of kaproom was there.</source>
      <translation>Dort war nichts von kaproom.</translation>
    </message>
    <message>
      <location filename="../core/review/what_sounded.py" />
      <source>Nothing sounded then: {lost}.</source>
      <translation>Da klang nichts: {lost}.</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Nothing that was entered on this screen is left to take back.</source>
      <translation>Auf dieser Seite ist nichts mehr zurückzunehmen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>Nothing was agreed yet. What the client takes along stands here, to be ticked.</source>
      <translation>Noch nichts vereinbart. Was mitgenommen wird, steht hier zum Abhaken.</translation>
    </message>
    <message>
      <location filename="../core/chart/correcting.py" />
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="../ui/client/trail_section.py" />
      <source>Nothing was corrected or taken back.</source>
      <translation>Nichts wurde korrigiert oder zurückgenommen.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_card.py" />
      <source>Nothing was entered by hand yet.</source>
      <translation>Noch nichts wurde von Hand eingetragen.</translation>
    </message>
    <message>
      <location filename="../cli/search.py" />
      <source>Nothing was found.</source>
      <translation>Nichts gefunden.</translation>
    </message>
    <message>
      <location filename="../export/taking_in.py" />
      <source>Nothing was imported.</source>
      <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>Nothing was noted within {minutes} min.</source>
      <translation>Binnen {minutes} min wurde nichts vermerkt.</translation>
    </message>
    <message>
      <location filename="../record/folder.py" />
      <source>Nothing was opened and nothing changed.</source>
      <translation>Nichts wurde geöffnet, nichts geändert.</translation>
    </message>
    <message>
      <location filename="../cli/purge.py" />
      <source>Nothing was removed.</source>
      <translation>Nichts wurde entfernt.</translation>
    </message>
    <message>
      <location filename="../ui/client/undoing.py" />
      <source>Nothing was written here that could be taken back.</source>
      <translation>Hier wurde nichts eingetragen, das sich zurücknehmen ließe.</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>Nothing was written here to take back.</source>
      <translation>Hier wurde nichts eingetragen, das sich zurücknehmen ließe.</translation>
    </message>
    <message>
      <location filename="../cli/export_notes.py" />
      <source>Nothing was written.</source>
      <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
      <location filename="../cli/export_notes.py" />
      <source>Nothing was written: add --yes to do it without being asked.</source>
      <translation>Nichts wurde geschrieben: --yes hinzufügen, damit nicht gefragt wird.</translation>
    </message>
    <message>
      <location filename="../ui/music/library_panel.py" />
      <source>Nothing yet. Every file that comes into a setting can be found here afterwards.</source>
      <translation>Noch nichts. Jede Datei, die in eine Musikfolge kommt, ist danach hier zu finden.</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Nothing yet. Space puts a line here; only what stands here goes on the page.</source>
      <translation>Noch nichts. Die Leertaste setzt eine Zeile hierher; nur was hier steht, kommt auf die Seite.</translation>
    </message>
    <message>
      <location filename="../ui/integration/written_page.py" />
      <source>Nothing yet. They are for the therapist alone, and no export of the record holds them.</source>
      <translation>Noch nichts. Sie sind für die therapierende Person allein; kein Export der Akte enthält sie.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/laptop_words.py" />
      <source>Notifications off, phones silent</source>
      <translation>Benachrichtigungen aus, Telefone still</translation>
    </message>
    <message>
      <location filename="../ui/prepare/laptop_section.py" />
      <source>Notifications off, phones silent: done</source>
      <translation>Benachrichtigungen aus, Telefone still: erledigt</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Nov</source>
      <translation>Nov</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>November</source>
      <translation>November</translation>
    </message>
    <message>
      <location filename="../ui/home/due_sources.py" />
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Numbness</source>
      <comment>a word of the data files</comment>
      <translation>Taubheit</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Nystagmus</source>
      <comment>a word of the data files</comment>
      <translation>Nystagmus</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>Observation</source>
      <translation>Beobachtung</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Observation keys</source>
      <translation>Beobachtungstasten</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>Observations</source>
      <translation>Beobachtungen</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>Observed</source>
      <translation>Beobachtet</translation>
    </message>
    <message>
      <location filename="../ui/room/observed_panel.py" />
      <source>Observed · one key</source>
      <translation>Beobachtet · eine Taste</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/choice_card.py" />
      <source>Observed, not tested</source>
      <translation>Beobachtet, nicht geprüft</translation>
    </message>
    <message>
      <location filename="../ui/score/observed_lane.py" />
      <source>Observed: nothing.</source>
      <translation>Beobachtet: nichts.</translation>
    </message>
    <message>
      <location filename="../ui/score/observed_lane.py" />
      <source>Observed: {words}.</source>
      <translation>Beobachtet: {words}.</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Oct</source>
      <translation>Okt</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>October</source>
      <translation>Oktober</translation>
    </message>
    <message>
      <location filename="../export/session_facts.py" />
      <source>Of session {session_id} not even the beginning can be read, damaged or removed by law: nothing was exported. Run `kaproom verify`.</source>
      <translation>Von Sitzung {session_id} ist nicht einmal der Anfang lesbar, beschädigt oder nach Gesetz entfernt: nichts wurde exportiert. Bitte `kaproom verify` ausführen.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/today_section.py" />
      <source>On</source>
      <translation>Zu</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>On</source>
      <comment>a day</comment>
      <translation>Am</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>On</source>
      <comment>observations that go on</comment>
      <translation>Andauernd</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>On battery</source>
      <translation>Im Akkubetrieb</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>On mains power</source>
      <translation>Am Stromnetz</translation>
    </message>
    <message>
      <location filename="../ui/handout/line_lists.py" />
      <source>On the page</source>
      <translation>Auf der Seite</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>On the score</source>
      <translation>Im Verlauf</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Once more</source>
      <translation>Noch einmal</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>Once more takes it back; it stays readable in the trail.</source>
      <translation>Noch einmal nimmt ihn zurück; er bleibt im Verlauf lesbar.</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>Once more: </source>
      <translation>Noch einmal: </translation>
    </message>
    <message>
      <location filename="../core/review/review_filter.py" />
      <source>One lane has to be left in sight.</source>
      <translation>Eine Spur muss sichtbar bleiben.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>One visit: plan, move, cancel or mark it held</source>
      <translation>Ein Termin: planen, verschieben, absagen, als stattgefunden vermerken</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>Only Self witnesses; parts have the other links.</source>
      <translation>Nur das Selbst bezeugt; Anteile haben die anderen Verbindungen.</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>Only a consent that was given can be withdrawn.</source>
      <translation>Nur eine erteilte Einwilligung kann widerrufen werden.</translation>
    </message>
    <message>
      <location filename="../core/room/room.py" />
      <source>Only a line can share a time.</source>
      <translation>Nur eine Zeile kann eine Zeit teilen.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_fields.py" />
      <source>Only its time is corrected here.</source>
      <translation>Nur seine Zeit wird hier korrigiert.</translation>
    </message>
    <message>
      <location filename="../ui/room/typed_in.py" />
      <source>Only text is taken into a note. The line is as it was.</source>
      <translation>Nur Text wird in eine Notiz übernommen. Die Zeile ist unverändert.</translation>
    </message>
    <message>
      <location filename="../core/room/correcting.py" />
      <source>Only the time of this entry can be corrected here.</source>
      <translation>Hier lässt sich nur die Zeit dieses Eintrags korrigieren.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Onset</source>
      <translation>Beginn</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Onset</source>
      <comment>a word of the data files</comment>
      <translation>Anflutung</translation>
    </message>
    <message>
      <location filename="../ui/home/due_sources.py" />
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Open again</source>
      <translation>Wieder öffnen</translation>
    </message>
    <message>
      <location filename="../ui/review/at_panel.py" />
      <source>Open integration</source>
      <translation>Integration öffnen</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>Open the record</source>
      <translation>Akte öffnen</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>Opening…</source>
      <translation>Wird geöffnet…</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Opioids</source>
      <translation>Opioide</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Order</source>
      <translation>Verordnung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Ordered</source>
      <translation>Verordnet</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Oriented: person, place, time</source>
      <comment>a word of the data files</comment>
      <translation>Orientiert: Person, Ort, Zeit</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Other sedatives or sleeping medicines</source>
      <translation>Andere Beruhigungs- oder Schlafmittel</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/find_card.py" />
      <source>Other sessions of this client</source>
      <translation>Andere Sitzungen dieser Person</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Outcomes</source>
      <translation>Ausgänge</translation>
    </message>
    <message>
      <location filename="../ui/music/hold_wave.py" />
      <source>Outline of the track, {words}</source>
      <translation>Umriss des Stücks, {words}</translation>
    </message>
    <message>
      <location filename="../ui/settings/cover_section.py" />
      <source>Outside a session, lock after</source>
      <translation>Außerhalb einer Sitzung sperren nach</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Outside the first pair a value is refused; outside the second it is asked for once more.</source>
      <translation>Außerhalb des ersten Paars wird ein Wert abgelehnt; außerhalb des zweiten wird noch einmal gefragt.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Over</source>
      <comment>of an adverse event</comment>
      <translation>Vorbei</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>Over each other</source>
      <translation>Übereinander</translation>
    </message>
    <message>
      <location filename="../ui/measures/screen.py" />
      <source>Over the course</source>
      <translation>Im Verlauf der Behandlung</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>Oximeter</source>
      <translation>Oximeter</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>Oximeter · no signal</source>
      <translation>Oximeter · kein Signal</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>Oxygen</source>
      <translation>Sauerstoff</translation>
    </message>
    <message>
      <location filename="../ui/score/oxygen_lane.py" />
      <source>Oxygen: no readings.</source>
      <translation>Sauerstoff: keine Messwerte.</translation>
    </message>
    <message>
      <location filename="../ui/score/oxygen_lane.py" />
      <source>Oxygen: {words}.</source>
      <translation>Sauerstoff: {words}.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>P</source>
      <comment>letter of a preparation</comment>
      <translation>V</translation>
    </message>
    <message>
      <location filename="../core/chart/documents.py" />
      <source>PNG picture</source>
      <translation>PNG-Bild</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Pain at the injection site</source>
      <comment>a word of the data files</comment>
      <translation>Schmerz an der Einstichstelle</translation>
    </message>
    <message>
      <location filename="../ui/paper/record_form.py" />
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>Part</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <location filename="../ui/client/screen.py" />
      <source>Parts</source>
      <translation>Anteile</translation>
    </message>
    <message>
      <location filename="../ui/parts/map_view.py" />
      <source>Parts map, {count}</source>
      <translation>Karte der Anteile, {count}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/inner_sections.py" />
      <source>Parts seen</source>
      <translation>Anteile bisher</translation>
    </message>
    <message>
      <location filename="../ui/parts/screen.py" />
      <source>Parts, as the client knows them</source>
      <translation>Anteile, wie die Person sie kennt</translation>
    </message>
    <message>
      <location filename="../ui/unlock/passphrase_page.py" />
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Passphrase changed</source>
      <translation>Passphrase geändert</translation>
    </message>
    <message>
      <location filename="../ui/unlock/unlock_screen.py" />
      <source>Passphrase or recovery code</source>
      <translation>Passphrase oder Wiederherstellungscode</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>Passphrase: </source>
      <translation>Passphrase: </translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>Path of a file or folder to add</source>
      <translation>Pfad einer Datei oder eines Ordners zum Hinzufügen</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>Path of a folder or drive for backups</source>
      <translation>Pfad eines Ordners oder Laufwerks für Sicherungen</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>Path of a playlist to bring in</source>
      <translation>Pfad einer Wiedergabeliste</translation>
    </message>
    <message>
      <location filename="../ui/paper/record_form.py" />
      <source>Path of the PDF</source>
      <translation>Pfad der PDF-Datei</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/calendar_key.py" />
      <source>Path of the calendar file</source>
      <translation>Pfad der Kalenderdatei</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>Path of the export</source>
      <translation>Pfad des Exports</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Path of the file</source>
      <translation>Pfad der Datei</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Pauses and readings</source>
      <translation>Pausen und Messungen</translation>
    </message>
    <message>
      <location filename="../ui/controls/key_button.py" />
      <source>PgDn</source>
      <comment>a key</comment>
      <translation>Bild↓</translation>
    </message>
    <message>
      <location filename="../ui/controls/key_button.py" />
      <source>PgUp</source>
      <comment>a key</comment>
      <translation>Bild↑</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Phase</source>
      <translation>Phase</translation>
    </message>
    <message>
      <location filename="../ui/comparison/strip_lanes.py" />
      <source>Phase · dose</source>
      <translation>Phase · Dosis</translation>
    </message>
    <message>
      <location filename="../ui/score/phase_lane.py" />
      <source>Phase: none yet.</source>
      <translation>Phase: noch keine.</translation>
    </message>
    <message>
      <location filename="../ui/score/phase_lane.py" />
      <source>Phase: {words}.</source>
      <translation>Phase: {words}.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Phases</source>
      <translation>Phasen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Place of treatment</source>
      <translation>Behandlungsort</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>Plan</source>
      <translation>Plan</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>Plan all of these</source>
      <translation>Alle diese planen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/day_section.py" />
      <source>Plan of the day</source>
      <translation>Tagesplan</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Plan the music is held against</source>
      <translation>Plan, an dem die Musik gemessen wird</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>Plan {measure} · weeks {weeks} · {since} as week 0</source>
      <translation>Plan {measure} · Wochen {weeks} · {since} als Woche 0</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>Plan {measure} · {often} · {since}</source>
      <translation>Plan {measure} · {often} · {since}</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Planned</source>
      <translation>Geplant</translation>
    </message>
    <message>
      <location filename="../ui/prepare/planned_section.py" />
      <source>Planned for</source>
      <translation>Geplant für</translation>
    </message>
    <message>
      <location filename="../ui/client/who_section.py" />
      <source>Planned sessions</source>
      <translation>Geplante Sitzungen</translation>
    </message>
    <message>
      <location filename="../ui/score/phase_lane.py" />
      <source>Planned: nothing.</source>
      <translation>Geplant: nichts.</translation>
    </message>
    <message>
      <location filename="../ui/score/phase_lane.py" />
      <source>Planned: {words}.</source>
      <translation>Geplant: {words}.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>Plans of the day</source>
      <translation>Tagespläne</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Play</source>
      <translation>Spielen</translation>
    </message>
    <message>
      <location filename="../ui/review/play_line.py" />
      <source>Playing at {speed}×, {music}</source>
      <translation>Läuft mit {speed}×, {music}</translation>
    </message>
    <message>
      <location filename="../ui/sounding_line.py" />
      <source>Playing {title} from {place} · Alt P or Esc stops it</source>
      <translation>{title} spielt ab {place} · Alt P oder Esc beendet es</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>Plug it in: the day is longer than a battery.</source>
      <translation>Bitte anschließen: der Tag ist länger als ein Akku.</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>Power</source>
      <translation>Strom</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>Power: this system does not tell</source>
      <translation>Strom: dieses System sagt es nicht</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>Practice</source>
      <comment>to do until next time</comment>
      <translation>Übung</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/screen.py" />
      <source>Practice</source>
      <comment>where one works</comment>
      <translation>Praxis</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>Practice agreed</source>
      <translation>Vereinbarte Übung</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>Practice agreed after session {number}</source>
      <translation>Vereinbarte Übung nach Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>Practice agreed after session {number} of {client}</source>
      <translation>Vereinbarte Übung nach Sitzung {number} von {client}</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>Practice agreed of {client}</source>
      <translation>Vereinbarte Übung von {client}</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Practice changed</source>
      <translation>Praxis geändert</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Practice: a rehearsal, no client.</source>
      <translation>Übung: eine Probe, kein Klient.</translation>
    </message>
    <message>
      <location filename="../ui/home/screen.py" />
      <source>Practice: nothing here is about a real client</source>
      <translation>Übung: nichts hier betrifft eine wirkliche Person</translation>
    </message>
    <message>
      <location filename="../export/calendar_file.py" />
      <source>Preparation</source>
      <translation>Vorbereitung</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>Preparation</source>
      <comment>a visit</comment>
      <translation>Vorbereitung</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>Preparation {number}</source>
      <translation>Vorber. {number}</translation>
    </message>
    <message>
      <location filename="../ui/preparation/screen.py" />
      <source>Preparation · {day} · before dosing session {number}</source>
      <translation>Vorbereitung · {day} · vor Dosissitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/home/home_lines.py" />
      <source>Prepare</source>
      <translation>Vorbereiten</translation>
    </message>
    <message>
      <location filename="../ui/client/screen.py" />
      <source>Prepare the day</source>
      <translation>Tag vorbereiten</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>Prescribed by</source>
      <translation>Verordnet von</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Prescriber</source>
      <translation>Verordnet von</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Present</source>
      <translation>Anwesend</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>Present situation</source>
      <translation>Gegenwärtige Lage</translation>
    </message>
    <message>
      <location filename="../ui/comparison/strip_lanes.py" />
      <source>Pressure</source>
      <translation>Blutdruck</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Pressure within 20 of the baseline</source>
      <comment>a word of the data files</comment>
      <translation>Druck höchstens 20 vom Ausgangswert</translation>
    </message>
    <message>
      <location filename="../ui/handout/preview.py" />
      <source>Preview: {words}</source>
      <translation>Vorschau: {words}</translation>
    </message>
    <message>
      <location filename="../ui/paper/places.py" />
      <source>Print at {printer}</source>
      <translation>Drucken auf {printer}</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Printed</source>
      <translation>Gedruckt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Psychostimulants</source>
      <translation>Psychostimulanzien</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>Pulse</source>
      <translation>Puls</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>Pulse
/min</source>
      <translation>Puls
/min</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>Pulse {value}</source>
      <translation>Puls {value}</translation>
    </message>
    <message>
      <location filename="../ui/client/trail_section.py" />
      <source>Put away</source>
      <translation>Weglegen</translation>
    </message>
    <message>
      <location filename="../ui/entry_line.py" />
      <source>Put away and kept: Ctrl Z brings it back.</source>
      <translation>Weggelegt und aufbewahrt: Strg Z holt es zurück.</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Put it on</source>
      <translation>Daraufsetzen</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>Put on the map</source>
      <translation>Auf die Karte setzen</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>Qualities</source>
      <translation>Qualitäten</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Qualities of Self</source>
      <translation>Qualitäten des Selbst</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>Quality of Self</source>
      <translation>Qualität des Selbst</translation>
    </message>
    <message>
      <location filename="../ui/room/notes_panel.py" />
      <source>Quick notes</source>
      <translation>Kurznotizen</translation>
    </message>
    <message>
      <location filename="../ui/room/notes_panel.py" />
      <source>Quick notes, newest last</source>
      <translation>Kurznotizen, neueste zuletzt</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>R., arrives 13:10</source>
      <comment>a word of the data files</comment>
      <translation>R., kommt 13:10</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>RR {rate}</source>
      <translation>AF {rate}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Raised blood pressure</source>
      <comment>a word of the data files</comment>
      <translation>Erhöhter Blutdruck</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Rash or hives</source>
      <comment>a word of the data files</comment>
      <translation>Ausschlag oder Nesselsucht</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>Re-read</source>
      <translation>Gelesen</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>Reading</source>
      <translation>Messung</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>Reading skipped: {reason}</source>
      <translation>Messung ausgelassen: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>Reading {name}…</source>
      <translation>{name} wird gelesen…</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>Reading {values} at {time}</source>
      <translation>Messwert {values} um {time}</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Readings</source>
      <translation>Messwerte</translation>
    </message>
    <message>
      <location filename="../ui/prepare/last_readings.py" />
      <source>Readings of session {number}</source>
      <translation>Messwerte aus Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Record</source>
      <translation>Eintragen</translation>
    </message>
    <message>
      <location filename="../desks/open_folder.py" />
      <source>Record and notes</source>
      <translation>Akte und Notizen</translation>
    </message>
    <message>
      <location filename="../export/taking_in.py" />
      <source>Record and notes each took in all of theirs or nothing; a repeat is safe.</source>
      <translation>Akte und Notizen haben jeweils alles Ihre importiert oder nichts; eine Wiederholung schadet nicht.</translation>
    </message>
    <message>
      <location filename="../desks/open_folder.py" />
      <source>Record and notes verified</source>
      <translation>Akte und Notizen geprüft</translation>
    </message>
    <message>
      <location filename="../ui/review/screen.py" />
      <source>Record as PDF</source>
      <translation>Akte als PDF</translation>
    </message>
    <message>
      <location filename="../ui/review/screen.py" />
      <source>Record as data</source>
      <translation>Akte als Daten</translation>
    </message>
    <message>
      <location filename="../ui/recording_form.py" />
      <source>Recording of an oximeter or cuff</source>
      <translation>Aufzeichnung eines Oximeters oder Blutdruckgeräts</translation>
    </message>
    <message>
      <location filename="../ui/recording_form.py" />
      <source>Recording, as CSV</source>
      <translation>Aufzeichnung, als CSV</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Recovery code replaced</source>
      <translation>Wiederherstellungscode ersetzt</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Recovery code used</source>
      <translation>Wiederherstellungscode benutzt</translation>
    </message>
    <message>
      <location filename="../ui/music/screen.py" />
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>Rehearsal</source>
      <translation>Probe</translation>
    </message>
    <message>
      <location filename="../ui/home/screen.py" />
      <source>Rehearsals bring their own invented clients; they appear here.</source>
      <translation>Proben bringen ihre eigenen erfundenen Personen mit; sie erscheinen hier.</translation>
    </message>
    <message>
      <location filename="../ui/home/machine_panel.py" />
      <source>Rehearse</source>
      <translation>Proben</translation>
    </message>
    <message>
      <location filename="../ui/home/machine_panel.py" />
      <source>Rehearse a session with a simulated client. Nothing of it touches your records.</source>
      <translation>Eine Sitzung mit einer simulierten Person proben. Nichts davon berührt Ihre Akten.</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Release</source>
      <translation>Lösen</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>Released in</source>
      <translation>Gelöst in</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Remark</source>
      <translation>Bemerkung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Remarks</source>
      <translation>Bemerkungen</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Remove a user</source>
      <translation>Person entfernen</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Remove them</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>Remove {folder}; the backups there stay</source>
      <translation>{folder} entfernen; die Sicherungen dort bleiben</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Removed by law</source>
      <translation>Nach Gesetz entfernt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>Resp.
/min</source>
      <translation>Atmung
/min</translation>
    </message>
    <message>
      <location filename="../ui/room/plan_words.py" />
      <source>Rest</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Rest between devices</source>
      <translation>Pause zwischen Geräten</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Restore the file</source>
      <translation>Datei zurücksetzen</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Restore this</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Restored</source>
      <translation>Wiederhergestellt</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Return</source>
      <comment>a word of the data files</comment>
      <translation>Rückkehr</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>Review</source>
      <translation>Rückblick</translation>
    </message>
    <message>
      <location filename="../ui/review/screen.py" />
      <source>Review · session {number}</source>
      <translation>Rückblick · Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/words.py" />
      <source>Reword the line for the record first.</source>
      <translation>Die Zeile erst für die Akte umformulieren.</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>Room</source>
      <translation>Raum</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>Room PIN</source>
      <translation>Raum-PIN</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>Room PIN, {count} digits or more</source>
      <translation>Raum-PIN, {count} Ziffern oder mehr</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>Room {number}</source>
      <translation>Raum {number}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Route</source>
      <translation>Applikationsweg</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/shown.py" />
      <source>Rows of the file</source>
      <translation>Zeilen der Datei</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Rules drawn as lines</source>
      <translation>Als Linien gezeichnete Regeln</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Rules, in the order they are told</source>
      <translation>Regeln, in der Reihenfolge, in der sie genannt werden</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Said on</source>
      <translation>Gesagt am</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Sat</source>
      <translation>Sa</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Saturday</source>
      <translation>Samstag</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>Save a copy</source>
      <translation>Kopie speichern</translation>
    </message>
    <message>
      <location filename="../ui/paper/places.py" />
      <source>Save as PDF in {folder}</source>
      <translation>Als PDF speichern in {folder}</translation>
    </message>
    <message>
      <location filename="../ui/paper/places.py" />
      <source>Save as PDF on {drive}</source>
      <translation>Als PDF speichern auf {drive}</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <location filename="../ui/paper/one_page.py" />
      <source>Saved: {path}</source>
      <translation>Gespeichert: {path}</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>Saving</source>
      <translation>Speichert</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>Say how often: plan {code} every 2 weeks, plan {code} weeks 0 2 4, plan {code} off.</source>
      <translation>Bitte sagen, wie oft: plan {code} every 2 weeks, plan {code} weeks 0 2 4, plan {code} off.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/observed.py" />
      <source>Say in a few words what was decided about the reading.</source>
      <translation>Bitte in wenigen Worten sagen, was zu der Messung entschieden wurde.</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>Say in a few words why it is passed over.</source>
      <translation>Bitte in wenigen Worten sagen, warum sie entfällt.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>Say in a few words why the dose was not given.</source>
      <translation>Bitte in wenigen Worten sagen, warum die Dosis nicht gegeben wurde.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/observed.py" />
      <source>Say in a few words why the reading was skipped.</source>
      <translation>Bitte in wenigen Worten sagen, warum die Messung übersprungen wurde.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/course.py" />
      <source>Say in a few words why the session is moved.</source>
      <translation>Bitte in wenigen Worten sagen, warum die Sitzung verschoben wird.</translation>
    </message>
    <message>
      <location filename="../core/session/adverse.py" />
      <source>Say what it is.</source>
      <translation>Bitte sagen, was es ist.</translation>
    </message>
    <message>
      <location filename="../core/room/line.py" />
      <source>Say what was decided: bp seen cuff slipped.</source>
      <translation>Bitte sagen, was entschieden wurde: bp seen Manschette verrutscht.</translation>
    </message>
    <message>
      <location filename="../core/session/adverse.py" />
      <source>Say what was done.</source>
      <translation>Bitte sagen, was getan wurde.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>Say where its figures come from.</source>
      <translation>Bitte sagen, woher die Zahlen stammen.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>Say which one: cancel {kind} 3.</source>
      <translation>Bitte sagen, welcher: cancel {kind} 3.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>Say which one: {kind} 2 held.</source>
      <translation>Bitte sagen, welcher: {kind} 2 held.</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>Say who decides, by name.</source>
      <translation>Bitte sagen, wer entscheidet, mit Namen.</translation>
    </message>
    <message>
      <location filename="../record/purge.py" />
      <source>Say why it is removed: the reason stays in its place.</source>
      <translation>Bitte sagen, warum es entfernt wird: der Grund bleibt an seiner Stelle.</translation>
    </message>
    <message>
      <location filename="../core/room/line.py" />
      <source>Say why it is skipped: bp skip deep, still.</source>
      <translation>Bitte sagen, warum übersprungen wird: bp skip tief, ruhig.</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Says</source>
      <translation>Sagt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>Scale</source>
      <translation>Skala</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Scales</source>
      <translation>Skalen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Schedules</source>
      <translation>Messpläne</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Schedules of readings</source>
      <translation>Messpläne</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>Score</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>Score</source>
      <comment>of a scale</comment>
      <translation>Wert</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_form.py" />
      <source>Score or plan</source>
      <translation>Wert oder Plan</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_list.py" />
      <source>Scores</source>
      <translation>Werte</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>Seal</source>
      <translation>Siegel</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>Sealed</source>
      <translation>Versiegelt</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>Search</source>
      <translation>Suche</translation>
    </message>
    <message>
      <location filename="../ui/home/screen.py" />
      <source>Search clients and entries…</source>
      <translation>Klienten und Einträge suchen…</translation>
    </message>
    <message>
      <location filename="../ui/music/library_panel.py" />
      <source>Search the library: {hint}</source>
      <translation>Bibliothek durchsuchen: {hint}</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_section.py" />
      <source>Second output</source>
      <translation>Zweiter Ausgang</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Seconds of it</source>
      <translation>Dauer in Sekunden</translation>
    </message>
    <message>
      <location filename="../ui/recording_form.py" />
      <source>Seconds to add to the device's clock</source>
      <translation>Sekunden zur Uhr des Geräts</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Sedation</source>
      <translation>Sedierung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Sedation (MOAA/S)</source>
      <comment>a word of the data files</comment>
      <translation>Sedierung (MOAA/S)</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Sedation, dissociation, breathing</source>
      <translation>Sedierung, Dissoziation, Atmung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Sedation…</source>
      <comment>a word of the data files</comment>
      <translation>Sedierung…</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>Seen</source>
      <comment>what was observed</comment>
      <translation>Beobachtet</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>Seen in</source>
      <translation>Gesehen in</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>Seen in session</source>
      <translation>Gesehen in Sitzung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Seizure-like movement</source>
      <comment>a word of the data files</comment>
      <translation>Krampfartige Bewegung</translation>
    </message>
    <message>
      <location filename="../ui/parts/map_paint.py" />
      <source>Self</source>
      <translation>Selbst</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>Self is no part: its one link is that it witnesses.</source>
      <translation>Das Selbst ist kein Anteil: seine einzige Verbindung ist das Bezeugen.</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>Self stays on the map.</source>
      <translation>Das Selbst bleibt auf der Karte.</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Self · no qualities written yet</source>
      <translation>Selbst · noch keine Qualitäten eingetragen</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Self · {qualities}</source>
      <translation>Selbst · {qualities}</translation>
    </message>
    <message>
      <location filename="../ui/paper/one_page.py" />
      <source>Sent to {name}.</source>
      <translation>Gesendet an {name}.</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Sep</source>
      <translation>Sept</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>September</source>
      <translation>September</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Serious</source>
      <translation>Schwerwiegend</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Session</source>
      <translation>Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Session code</source>
      <translation>Sitzungscode</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Session moved</source>
      <translation>Sitzung verschoben</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/templates.py" />
      <source>Session record</source>
      <translation>Sitzungsakte</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>Session time</source>
      <translation>Sitzungszeit</translation>
    </message>
    <message>
      <location filename="../ui/comparison/moments.py" />
      <source>Session {heading}, {look}: {words}</source>
      <translation>Sitzung {heading}, {look}: {words}</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>Session {number}</source>
      <translation>Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/review/course_strip.py" />
      <source>Session {number}, shown: {about}</source>
      <translation>Sitzung {number}, gezeigt: {about}</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>Session {number}, {day}</source>
      <translation>Sitzung {number}, {day}</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>Session {number}: no music was on.</source>
      <translation>Sitzung {number}: es lief keine Musik.</translation>
    </message>
    <message>
      <location filename="../ui/review/course_strip.py" />
      <source>Session {number}: {about}</source>
      <translation>Sitzung {number}: {about}</translation>
    </message>
    <message>
      <location filename="../cli/rehearse.py" />
      <source>Session {session}</source>
      <translation>Sitzung {session}</translation>
    </message>
    <message>
      <location filename="../cli/move_session.py" />
      <source>Session {session} is session {number} of client {client} now.</source>
      <translation>Sitzung {session} ist jetzt Sitzung {number} von Klient {client}.</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>Sessions</source>
      <translation>Sitzungen</translation>
    </message>
    <message>
      <location filename="../ui/client/screen.py" />
      <source>Sessions are compared once there are some; there is none yet.</source>
      <translation>Sitzungen lassen sich vergleichen, sobald es welche gibt; noch gibt es keine.</translation>
    </message>
    <message>
      <location filename="../core/chart/day_checklist.py" />
      <source>Sessions count from 1.</source>
      <translation>Sitzungen zählen ab 1.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/plot.py" />
      <source>Sessions side by side</source>
      <translation>Sitzungen nebeneinander</translation>
    </message>
    <message>
      <location filename="../ui/prepare/screen.py" />
      <source>Sessions so far</source>
      <translation>Bisherige Sitzungen</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>Sessions · Alt and digit</source>
      <translation>Sitzungen · Alt und Ziffer</translation>
    </message>
    <message>
      <location filename="../ui/review/bookmark_panel.py" />
      <source>Set</source>
      <translation>Setzen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/laptop_words.py" />
      <source>Set “do not disturb” in the system, and the phones in the room to silent.</source>
      <translation>„Nicht stören“ im System einschalten und die Telefone im Raum stumm stellen.</translation>
    </message>
    <message>
      <location filename="../ui/home/screen.py" />
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Sex</source>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Sheet of monitoring data</source>
      <translation>Bogen der Überwachungsdaten</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>Short name, for files</source>
      <translation>Kurzname, für Dateien</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Short of breath</source>
      <comment>a word of the data files</comment>
      <translation>Atemnot</translation>
    </message>
    <message>
      <location filename="../ui/client/trail_section.py" />
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <location filename="../ui/audit/screen.py" />
      <source>Show only</source>
      <translation>Nur zeigen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Signature</source>
      <translation>Unterschrift</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Signed on</source>
      <translation>Unterschrieben am</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>Silence</source>
      <translation>Stille</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Site</source>
      <translation>Stelle</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Six dosing sessions, a week apart</source>
      <comment>a word of the data files</comment>
      <translation>Sechs Dosissitzungen im Wochenabstand</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Six dosing sessions, two weeks apart</source>
      <comment>a word of the data files</comment>
      <translation>Sechs Dosissitzungen im Abstand von zwei Wochen</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>Six sessions at most: take one out first.</source>
      <translation>Höchstens sechs Sitzungen: zuerst eine herausnehmen.</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Skip</source>
      <translation>Springen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Slow breathing</source>
      <comment>a word of the data files</comment>
      <translation>Langsame Atmung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Slowed or hindered breathing</source>
      <translation>Verlangsamte oder behinderte Atmung</translation>
    </message>
    <message>
      <location filename="../ui/room/strips.py" />
      <source>Slower</source>
      <translation>Langsamer</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Slurred speech</source>
      <comment>a word of the data files</comment>
      <translation>Verwaschene Sprache</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_section.py" />
      <source>Soft tone</source>
      <translation>Leiser Ton</translation>
    </message>
    <message>
      <location filename="../core/review/review_filter.py" />
      <source>Something has to follow {sign}.</source>
      <translation>Nach {sign} muss etwas folgen.</translation>
    </message>
    <message>
      <location filename="../desks/open_folder.py" />
      <source>Something in the stores is damaged</source>
      <translation>Etwas in den Speichern ist beschädigt</translation>
    </message>
    <message>
      <location filename="../ui/room/covering.py" />
      <source>Something typed under the cover was like the passphrase, and is not kept.</source>
      <translation>Etwas unter der Abdeckung Getipptes glich der Passphrase und wird nicht aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Sound</source>
      <translation>Ton</translation>
    </message>
    <message>
      <location filename="../core/music/music.py" />
      <source>Sound device</source>
      <translation>Tongerät</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>Sound from…</source>
      <translation>Ton aus…</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>Sound from… in place of {output}</source>
      <translation>Ton aus… statt aus {output}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>Sound from… in place of {output}, which is gone</source>
      <translation>Ton aus… statt aus {output}, das fehlt</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>Sound ready</source>
      <translation>Ton bereit</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>Sound: for the ear only</source>
      <translation>Ton: nur fürs Ohr</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_section.py" />
      <source>Sound: soft tone</source>
      <translation>Ton: leiser Ton</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>Sound: {device}</source>
      <translation>Ton: {device}</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>Source: {sources}</source>
      <translation>Quelle: {sources}</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_panel.py" />
      <source>Source: {source}</source>
      <translation>Quelle: {source}</translation>
    </message>
    <message>
      <location filename="../ui/score/oxygen_lane.py" />
      <source>SpO₂</source>
      <translation>SpO₂</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>SpO₂
%</source>
      <translation>SpO₂
%</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>SpO₂ above 92 % on room air</source>
      <comment>a word of the data files</comment>
      <translation>SpO₂ über 92 % bei Raumluft</translation>
    </message>
    <message>
      <location filename="../ui/controls/key_button.py" />
      <source>Space</source>
      <comment>a key</comment>
      <translation>Leer</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Space on the page, or off it</source>
      <translation>Leertaste setzt auf die Seite oder nimmt herunter</translation>
    </message>
    <message>
      <location filename="../ui/review/play_line.py" />
      <source>Space plays</source>
      <translation>Leertaste spielt</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Space put in</source>
      <translation>Leertaste mitnehmen</translation>
    </message>
    <message>
      <location filename="../ui/review/play_line.py" />
      <source>Space stops</source>
      <translation>Leertaste hält an</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Space take out</source>
      <translation>Leertaste herausnehmen</translation>
    </message>
    <message>
      <location filename="../ui/integration/followed_column.py" />
      <source>Space tick, or put the note there · ↵ open · Del take back · Ctrl Z take back the last entry</source>
      <translation>Leertaste abhaken oder Notiz dorthin · ↵ öffnen · Entf zurücknehmen · Strg Z letzten Eintrag zurücknehmen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/today_section.py" />
      <source>Space ticks · ↵ a word · − passes over · Del takes back</source>
      <translation>Leertaste hakt ab · ↵ ein Wort · − übergeht · Entf nimmt zurück</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>Space: read again · Del takes the agreement back</source>
      <translation>Leertaste: noch einmal gelesen · Entf nimmt die Vereinbarung zurück</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Speech</source>
      <comment>a word of the data files</comment>
      <translation>Sprechen</translation>
    </message>
    <message>
      <location filename="../ui/room/notes_panel.py" />
      <source>Stamped at the first key · # {words}</source>
      <translation>Zeit der ersten Taste · # {words}</translation>
    </message>
    <message>
      <location filename="../ui/settings/emergency_section.py" />
      <source>Stands on the emergency card (F12) and on its printed page.</source>
      <translation>Steht auf der Notfallkarte (F12) und auf ihrer gedruckten Seite.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Stillness</source>
      <comment>a word of the data files</comment>
      <translation>Ruhe</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Stood</source>
      <translation>Stand</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Stop after</source>
      <translation>Dann aus</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Stronger</source>
      <translation>Stärker</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Substance</source>
      <translation>Substanz</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Substance, amount, route</source>
      <translation>Substanz, Menge, Applikationsweg</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Suicidal thoughts</source>
      <comment>a word of the data files</comment>
      <translation>Suizidgedanken</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Sun</source>
      <translation>So</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Sunday</source>
      <translation>Sonntag</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>T+</source>
      <translation>T+</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>T+{time}, ordered {within}</source>
      <translation>T+{time}, verordnet {within}</translation>
    </message>
    <message>
      <location filename="../ui/room/completing.py" />
      <source>Tab completes {words}</source>
      <translation>Tab ergänzt {words}</translation>
    </message>
    <message>
      <location filename="../ui/room/completing.py" />
      <source>Tab completes {words}; {count} more by down arrow</source>
      <translation>Tab ergänzt {words}; {count} weitere mit Pfeil nach unten</translation>
    </message>
    <message>
      <location filename="../ui/comparison/moments.py" />
      <source>Tab to a session · ↑ ↓ from one to the next · ↵ to its moment in review</source>
      <translation>Tab zu einer Sitzung · ↑ ↓ zur nächsten · ↵ zum Moment im Rückblick</translation>
    </message>
    <message>
      <location filename="../ui/music/path_field.py" />
      <source>Tab: {words}</source>
      <translation>Tab: {words}</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Tags of notes</source>
      <translation>Schlagwörter der Notizen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Tags, in the order they are offered</source>
      <translation>Schlagwörter, in der Reihenfolge des Angebots</translation>
    </message>
    <message>
      <location filename="../ui/prepare/rows.py" />
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Take it in</source>
      <translation>Einlesen</translation>
    </message>
    <message>
      <location filename="../ui/home/new_client.py" />
      <source>Take on</source>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>Take out</source>
      <translation>Entnehmen</translation>
    </message>
    <message>
      <location filename="../ui/room/strips.py" />
      <source>Take over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>Take this entry back</source>
      <translation>Diesen Eintrag zurücknehmen</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Take this file in from: {title}</source>
      <translation>Datei einlesen von: {title}</translation>
    </message>
    <message>
      <location filename="../core/parts/line.py" />
      <source>Taken are: protects …, protected by …, polarized with …, allied with …, is …</source>
      <translation>Möglich sind: protects …, protected by …, polarized with …, allied with …, is …</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Taken back: {did}.</source>
      <translation>Zurückgenommen: {did}.</translation>
    </message>
    <message>
      <location filename="../ui/client/undoing.py" />
      <source>Taken back: {entry}</source>
      <translation>Zurückgenommen: {entry}</translation>
    </message>
    <message>
      <location filename="../ui/room/gestures.py" />
      <source>Taken back: {words}</source>
      <translation>Zurückgenommen: {words}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_card.py" />
      <source>Taken back: {words} at {time}</source>
      <translation>Zurückgenommen: {words} um {time}</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Taken in.</source>
      <translation>Eingelesen.</translation>
    </message>
    <message>
      <location filename="../core/parts/line.py" />
      <source>Taken is: witnesses …</source>
      <translation>Möglich ist: witnesses …</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>Taken off. Ctrl Z puts it back.</source>
      <translation>Entfernt. Strg Z setzt es zurück.</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>Taken out. Ctrl Z puts it back.</source>
      <translation>Herausgenommen. Strg Z setzt es zurück.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Tears</source>
      <comment>a word of the data files</comment>
      <translation>Tränen</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Telephone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>Temp.
°C</source>
      <translation>Temp.
°C</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>Terms</source>
      <translation>Bedingungen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/choice_card.py" />
      <source>Tested</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <location filename="../core/session/adverse.py" />
      <source>That adverse event is not there any more.</source>
      <translation>Dieses unerwünschte Ereignis gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../core/chart/day_checklist.py" />
      <source>That agreement was taken back.</source>
      <translation>Diese Vereinbarung wurde zurückgenommen.</translation>
    </message>
    <message>
      <location filename="../core/chart/correcting.py" />
      <source>That cannot be corrected in this entry.</source>
      <translation>Das lässt sich in diesem Eintrag nicht korrigieren.</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>That concern was taken back.</source>
      <translation>Diese Sorge wurde zurückgenommen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>That day is past: type one that is still to come.</source>
      <translation>Dieser Tag ist vorbei: bitte einen künftigen eintippen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>That day is still to come: type the day it was made.</source>
      <translation>Dieser Tag kommt erst: bitte den Tag eintippen, an dem nachgefragt wurde.</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>That day lies before the session: type a later one.</source>
      <translation>Dieser Tag liegt vor der Sitzung: bitte einen späteren eintippen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>That day lies before the session: type the day it was made.</source>
      <translation>Dieser Tag liegt vor der Sitzung: bitte den Tag eintippen, an dem nachgefragt wurde.</translation>
    </message>
    <message>
      <location filename="../core/chart/client_facts.py" />
      <source>That document is not of a kind or size that is taken.</source>
      <translation>Dokumente dieser Art oder Größe werden nicht angenommen.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>That dose has been held already.</source>
      <translation>Diese Dosis wurde schon gehalten.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>That dose is a booster itself: name the dose it adds to.</source>
      <translation>Diese Dosis ist selbst ein Booster: die Dosis nennen, zu der er gehört.</translation>
    </message>
    <message>
      <location filename="../core/chart/correcting.py" />
      <source>That entry is kept in the other store.</source>
      <translation>Dieser Eintrag liegt im anderen Speicher.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/answering.py" />
      <source>That has not happened yet.</source>
      <translation>Das ist noch nicht geschehen.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>That is before the hold began.</source>
      <translation>Das ist vor dem Beginn des Haltens.</translation>
    </message>
    <message>
      <location filename="../core/room/line.py" />
      <source>That is before the session began.</source>
      <translation>Das ist vor dem Beginn der Sitzung.</translation>
    </message>
    <message>
      <location filename="../core/session/adverse.py" />
      <source>That is before {label} began.</source>
      <translation>Das ist vor dem Beginn von {label}.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/answering.py" />
      <source>That is long after the session ended.</source>
      <translation>Das ist lange nach dem Ende der Sitzung.</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>That is no day of the calendar.</source>
      <translation>Diesen Tag gibt es im Kalender nicht.</translation>
    </message>
    <message>
      <location filename="../ui/room/covering.py" />
      <source>That is not the PIN. From now on only the passphrase lifts.</source>
      <translation>Das ist nicht die PIN. Ab jetzt öffnet nur die Passphrase.</translation>
    </message>
    <message>
      <location filename="../ui/room/covering.py" />
      <source>That is not the PIN. Tries left: {count}.</source>
      <translation>Das ist nicht die PIN. Versuche übrig: {count}.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/recovery_code.py" />
      <source>That is not the last group. Look at your paper, not at the screen.</source>
      <translation>Das ist nicht die letzte Gruppe. Bitte auf das Papier schauen, nicht auf den Bildschirm.</translation>
    </message>
    <message>
      <location filename="../ui/room/covering.py" />
      <source>That is not the passphrase. If it was a note, it is kept.</source>
      <translation>Das ist nicht die Passphrase. War es eine Notiz, so ist sie aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>That is your name already.</source>
      <translation>Das ist schon Ihr Name.</translation>
    </message>
    <message>
      <location filename="../ui/room/typed_in.py" />
      <source>That is {count} characters; a line takes {most}. Nothing was put in.</source>
      <translation>Das sind {count} Zeichen; eine Zeile fasst {most}. Nichts wurde eingefügt.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/line_section.py" />
      <source>That line was taken back: Esc puts this away.</source>
      <translation>Diese Zeile wurde zurückgenommen: Esc legt dies weg.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>That link is there already.</source>
      <translation>Diese Verbindung gibt es schon.</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>That note is here already.</source>
      <translation>Diese Notiz ist schon hier.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/words.py" />
      <source>That note is not there any more.</source>
      <translation>Diese Notiz gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>That part is not on the map.</source>
      <translation>Dieser Anteil ist nicht auf der Karte.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>That place is outside the map.</source>
      <translation>Dieser Platz liegt außerhalb der Karte.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/observed.py" />
      <source>That reading is not there any more.</source>
      <translation>Diese Messung gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>That theme was taken back.</source>
      <translation>Dieses Thema wurde zurückgenommen.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>The allergy is missing.</source>
      <translation>Die Allergie fehlt.</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>The amount is a number of milligrams, such as 60 or 37.5.</source>
      <translation>Die Menge ist eine Zahl in Milligramm, wie 60 oder 37.5.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>The amount is read in milligrams, such as 60 or 37.5.</source>
      <translation>Die Menge wird in Milligramm gelesen, etwa 60 oder 37.5.</translation>
    </message>
    <message>
      <location filename="../core/room/correcting.py" />
      <source>The amount of a dose is typed in milligrams, such as 60.</source>
      <translation>Die Menge einer Dosis wird in Milligramm getippt, etwa 60.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>The amount of the dose is missing.</source>
      <translation>Die Menge der Dosis fehlt.</translation>
    </message>
    <message>
      <location filename="../core/chart/client_facts.py" />
      <source>The assessment it belongs to is not there any more.</source>
      <translation>Die Untersuchung, zu der es gehört, gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>The backup could not be restored to {data_dir}: {reason}.</source>
      <translation>Die Sicherung konnte nicht nach {data_dir} wiederhergestellt werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>The backup holds no {store} store: an empty one was made.</source>
      <translation>Die Sicherung enthält den Speicher {store} nicht: ein leerer wurde angelegt.</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>The backup holds no {store} store: the one there was is kept.</source>
      <translation>Die Sicherung enthält den Speicher {store} nicht: der vorhandene bleibt.</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>The backups there stay.</source>
      <translation>Die Sicherungen dort bleiben.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>The booster is read in milligrams, such as 30.</source>
      <translation>Der Booster wird in Milligramm gelesen, etwa 30.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/screen.py" />
      <source>The built-in one is used meanwhile.</source>
      <translation>Inzwischen gilt die mitgelieferte.</translation>
    </message>
    <message>
      <location filename="../cli/palette.py" />
      <source>The built-in palette is in use again; yours was put aside as {file}. {later}</source>
      <translation>Die mitgelieferten Tasten sind wieder in Gebrauch; Ihre wurden als {file} beiseitegelegt. {later}</translation>
    </message>
    <message>
      <location filename="../cli/palette.py" />
      <source>The built-in palette is in use already.</source>
      <translation>Die mitgelieferten Tasten sind schon in Gebrauch.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>The burden's words are missing.</source>
      <translation>Die Worte der Last fehlen.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/today_section.py" />
      <source>The checklist has no lines.</source>
      <translation>Die Checkliste hat keine Zeilen.</translation>
    </message>
    <message>
      <location filename="../ui/home/new_client.py" />
      <source>The client's initials or name are missing.</source>
      <translation>Initialen oder Name fehlen.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>The client's initials or name is missing.</source>
      <translation>Initialen oder Name fehlen.</translation>
    </message>
    <message>
      <location filename="../ui/recording_form.py" />
      <source>The clock is moved by whole seconds, such as 30 or -45.</source>
      <translation>Die Uhr wird um ganze Sekunden verschoben, etwa 30 oder -45.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>The code is the beginning of the hash of the last sealed entry of this session in the record store. It covers every entry before it.</source>
      <translation>Der Code ist der Anfang des Hashwerts des letzten versiegelten Eintrags dieser Sitzung in der Akte. Er umfasst jeden Eintrag davor.</translation>
    </message>
    <message>
      <location filename="../core/chart/client_facts.py" />
      <source>The condition is missing.</source>
      <translation>Die Erkrankung fehlt.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>The contact is missing.</source>
      <translation>Der Kontakt fehlt.</translation>
    </message>
    <message>
      <location filename="../ui/client/undoing.py" />
      <source>The correction was taken back.</source>
      <translation>Die Korrektur wurde zurückgenommen.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>The course</source>
      <translation>Die Behandlung</translation>
    </message>
    <message>
      <location filename="../cli/rehearse_course.py" />
      <source>The course cannot be played: {reason}.</source>
      <translation>Die Behandlung lässt sich nicht spielen: {reason}.</translation>
    </message>
    <message>
      <location filename="../cli/restore.py" />
      <source>The data that were there are kept in {aside}.</source>
      <translation>Die Daten, die da waren, liegen in {aside}.</translation>
    </message>
    <message>
      <location filename="../ui/home/new_client.py" />
      <source>The date of birth is read as 1984-05-30, 30.5.1984 or 30 May 1984.</source>
      <translation>Das Geburtsdatum wird gelesen als 1984-05-30, 30.5.1984 oder 30 May 1984.</translation>
    </message>
    <message>
      <location filename="../core/measures/chart.py" />
      <source>The day a plan begins on cannot be.</source>
      <translation>An diesem Tag kann kein Plan beginnen.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>The day is read as 3 Nov or 2026-11-03: {kind} {number} held on 3 Nov.</source>
      <translation>Der Tag wird als 3 Nov oder 2026-11-03 gelesen: {kind} {number} held on 3 Nov.</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>The day of a consent is a date such as 2026-11-14.</source>
      <translation>Der Tag einer Einwilligung ist ein Datum wie 2026-11-14.</translation>
    </message>
    <message>
      <location filename="../core/measures/chart.py" />
      <source>The day of the score cannot be.</source>
      <translation>Diesen Tag kann es für den Wert nicht geben.</translation>
    </message>
    <message>
      <location filename="../ui/integration/section.py" />
      <source>The day was not understood: type it as 14 Nov 2026.</source>
      <translation>Der Tag wurde nicht verstanden: bitte als 14 Nov 2026 eintippen.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>The day's checklist</source>
      <translation>Die Liste des Tages</translation>
    </message>
    <message>
      <location filename="../record_pdf.py" />
      <source>The device's values are left out: {fault}</source>
      <translation>Die Werte des Geräts sind ausgelassen: {fault}</translation>
    </message>
    <message>
      <location filename="../desks/open_folder.py" />
      <source>The disk does not answer.</source>
      <translation>Die Festplatte antwortet nicht.</translation>
    </message>
    <message>
      <location filename="../record/reserve.py" />
      <source>The disk is full. The reserve kept for this was freed: the session can be finished. Make room.</source>
      <translation>Die Festplatte ist voll. Die dafür gehaltene Reserve wurde freigegeben: die Sitzung kann beendet werden. Bitte Platz schaffen.</translation>
    </message>
    <message>
      <location filename="../record/faults.py" />
      <source>The disk is full: make room on it. Nothing more is saved in {file} until then.</source>
      <translation>Die Festplatte ist voll: bitte Platz schaffen. Bis dahin wird in {file} nichts mehr gespeichert.</translation>
    </message>
    <message>
      <location filename="../cli/rehearse_course.py" />
      <source>The disk is too slow: the course is not saved.</source>
      <translation>Die Festplatte ist zu langsam: die Behandlung ist nicht gespeichert.</translation>
    </message>
    <message>
      <location filename="../cli/posted.py" />
      <source>The disk is too slow: the session is not saved.</source>
      <translation>Die Festplatte ist zu langsam: die Sitzung ist nicht gespeichert.</translation>
    </message>
    <message>
      <location filename="../desks/open_folder.py" />
      <source>The disk refused samples or the unfinished line.</source>
      <translation>Die Festplatte nahm Messreihen oder die unfertige Zeile nicht an.</translation>
    </message>
    <message>
      <location filename="../record/faults.py" />
      <source>The disk refused {file}: check the disk and its cable, and make room on it.</source>
      <translation>Die Festplatte verweigerte {file}: Festplatte und Kabel prüfen und Platz schaffen.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>The dose this booster adds to is not there.</source>
      <translation>Die Dosis, zu der dieser Booster gehört, gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/doses.py" />
      <source>The dose to be held is not there.</source>
      <translation>Die zu haltende Dosis gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>The dosing day of ketamine-assisted psychotherapy, on one laptop.</source>
      <translation>Der Sitzungstag der ketamingestützten Psychotherapie, auf einem Laptop.</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_hands.py" />
      <source>The end of the hold</source>
      <translation>Das Ende des Haltens</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_fields.py" />
      <source>The entry as it should read</source>
      <translation>Der Eintrag, wie er lauten soll</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>The entry has no such field.</source>
      <translation>Der Eintrag hat kein solches Feld.</translation>
    </message>
    <message>
      <location filename="../core/chart/documents.py" />
      <source>The file has {size}; a document has at most {most}. Attach the pages that matter.</source>
      <translation>Die Datei hat {size}; ein Dokument hat höchstens {most}. Bitte die Seiten anhängen, auf die es ankommt.</translation>
    </message>
    <message>
      <location filename="../core/chart/documents.py" />
      <source>The file is empty.</source>
      <translation>Die Datei ist leer.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>The first day has gone by: choose one from today on.</source>
      <translation>Der erste Tag ist vorbei: bitte einen ab heute wählen.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>The first day is read as 12 Dec, 12.12.2026 or 2026-12-12.</source>
      <translation>Der erste Tag wird gelesen als 12 Dec, 12.12.2026 oder 2026-12-12.</translation>
    </message>
    <message>
      <location filename="../record/files.py" />
      <source>The folder {path} cannot be made: {reason}.</source>
      <translation>Der Ordner {path} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_fields.py" />
      <source>The gain is taken between −24 and +24 dB, as −1.5.</source>
      <translation>Der Pegel liegt zwischen −24 und +24 dB, etwa −1.5.</translation>
    </message>
    <message>
      <location filename="../core/session/adverse.py" />
      <source>The grade goes from 1 to {highest}.</source>
      <translation>Der Schweregrad geht von 1 bis {highest}.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>The hold ends at {time}</source>
      <translation>Das Halten endet bei {time}</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_hands.py" />
      <source>The hold has ended, {how}.</source>
      <translation>Das Halten ist beendet, {how}.</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_hands.py" />
      <source>The hold has ended.</source>
      <translation>Das Halten ist beendet.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>The hold limit is read as two pressures, such as 140/90.</source>
      <translation>Die Grenze wird als zwei Drücke gelesen, etwa 140/90.</translation>
    </message>
    <message>
      <location filename="../ui/music/track_fields.py" />
      <source>The hold span ends after the track does.</source>
      <translation>Der Halteabschnitt endet nach dem Ende des Stücks.</translation>
    </message>
    <message>
      <location filename="../record/keyfile.py" />
      <source>The key file could not be written: {reason}.</source>
      <translation>Die Schlüsseldatei konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/lock.py" />
      <source>The keys are being changed by another kaproom: try again in a moment.</source>
      <translation>Die Schlüssel werden gerade von einem anderen kaproom geändert: gleich noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="../desks/languages.py" />
      <source>The language could not be saved: {reason}.</source>
      <translation>Die Sprache konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/recovery_code.py" />
      <source>The last group of the code</source>
      <translation>Die letzte Gruppe des Codes</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>The line</source>
      <translation>Die Zeile</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>The line on the visit is missing.</source>
      <translation>Die Zeile zum Termin fehlt.</translation>
    </message>
    <message>
      <location filename="../core/room/room.py" />
      <source>The line says its own time: Enter takes it, or write it without.</source>
      <translation>Die Zeile nennt ihre eigene Zeit: Enter nimmt sie, oder ohne schreiben.</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>The loudness is taken between −40 and −10 LUFS.</source>
      <translation>Die Lautheit liegt zwischen −40 und −10 LUFS.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>The machine slept for {length} until {time}.</source>
      <translation>Der Rechner schlief {length} lang bis {time}.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>The machine was off for {length} before {time}.</source>
      <translation>Der Rechner war {length} lang aus vor {time}.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>The medicine is missing.</source>
      <translation>Das Arzneimittel fehlt.</translation>
    </message>
    <message>
      <location filename="../audio/check.py" />
      <source>The music could not be measured, for no second process could be started: close other programs and try again.</source>
      <translation>Die Musik konnte nicht gemessen werden, weil sich kein zweiter Prozess starten ließ: andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="../audio/compose/complaints.py" />
      <source>The music could not be written to {folder}: {reason}. Make room there or choose another cache folder.</source>
      <translation>Die Musik konnte nicht nach {folder} geschrieben werden: {reason}. Dort Platz schaffen oder einen anderen Zwischenspeicher wählen.</translation>
    </message>
    <message>
      <location filename="../audio/compose/complaints.py" />
      <source>The music folder {folder} cannot be written to ({reason}): make it writable or choose another cache folder.</source>
      <translation>In den Musikordner {folder} kann nicht geschrieben werden ({reason}): beschreibbar machen oder einen anderen Zwischenspeicher wählen.</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>The music has been faded out.</source>
      <translation>Die Musik wurde ausgeblendet.</translation>
    </message>
    <message>
      <location filename="../ui/room/music_hands.py" />
      <source>The music keys are locked · Alt K unlocks them</source>
      <translation>Die Musiktasten sind gesperrt · Alt K entsperrt sie</translation>
    </message>
    <message>
      <location filename="../ui/room/music_hands.py" />
      <source>The music sounds from {device} from now on.</source>
      <translation>Die Musik kommt ab jetzt aus {device}.</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>The name ends in .m3u8 or .xspf.</source>
      <translation>Der Name endet auf .m3u8 oder .xspf.</translation>
    </message>
    <message>
      <location filename="../core/practice/users.py" />
      <source>The name holds a character that cannot be shown.</source>
      <translation>Der Name enthält ein Zeichen, das sich nicht zeigen lässt.</translation>
    </message>
    <message>
      <location filename="../core/practice/users.py" />
      <source>The name is empty.</source>
      <translation>Der Name ist leer.</translation>
    </message>
    <message>
      <location filename="../core/practice/users.py" />
      <source>The name is longer than {most} characters.</source>
      <translation>Der Name ist länger als {most} Zeichen.</translation>
    </message>
    <message>
      <location filename="../ui/settings/keys_section.py" />
      <source>The new code opens this record; the one before opens no longer.</source>
      <translation>Der neue Code öffnet diese Akte; der frühere öffnet nicht mehr.</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>The new one</source>
      <translation>Die neue</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>The newest {count} are shown.</source>
      <translation>Die neuesten {count} sind zu sehen.</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>The note at</source>
      <translation>Die Notiz bei</translation>
    </message>
    <message>
      <location filename="../ui/integration/themes_section.py" />
      <source>The note at hand stands under that theme already.</source>
      <translation>Die gewählte Notiz steht schon unter diesem Thema.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/words.py" />
      <source>The note is empty.</source>
      <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>The number of planned sessions is taken between 1 and 60.</source>
      <translation>Die Zahl geplanter Sitzungen liegt zwischen 1 und 60.</translation>
    </message>
    <message>
      <location filename="../core/stream/chart_dates.py" />
      <source>The order would end on {expires}, before it was signed on {signed_on}.</source>
      <translation>Die Verordnung endete am {expires}, bevor sie am {signed_on} unterschrieben wurde.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>The ordered amount is missing.</source>
      <translation>Die verordnete Menge fehlt.</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>The page</source>
      <translation>Die Seite</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>The part's name is missing.</source>
      <translation>Der Name des Anteils fehlt.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>The part, a colon, and what was agreed. They are read again before the medicine.</source>
      <translation>Der Anteil, ein Doppelpunkt und was vereinbart wurde. Vor dem Medikament wird es noch einmal gelesen.</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>The part, in the client's words</source>
      <translation>Der Anteil, in eigenen Worten</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>The passphrase file {file} cannot be read.</source>
      <translation>Die Passphrasendatei {file} ist nicht lesbar.</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>The passphrase file {file} is empty.</source>
      <translation>Die Passphrasendatei {file} ist leer.</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>The passphrase is changed. Backups made before still open as they did.</source>
      <translation>Die Passphrase ist geändert. Frühere Sicherungen öffnen sich wie bisher.</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>The passphrase is empty: choose one of several words.</source>
      <translation>Die Passphrase ist leer: bitte eine aus mehreren Wörtern wählen.</translation>
    </message>
    <message>
      <location filename="../record/folder.py" />
      <source>The passphrase is wrong.</source>
      <translation>Die Passphrase ist falsch.</translation>
    </message>
    <message numerus="yes">
      <location filename="../core/practice/users.py" />
      <source>The passphrase is {count} characters short of {length}.</source>
      <translation>
        <numerusform>Der Passphrase fehlt ein Zeichen zu {length}.</numerusform>
        <numerusform>Der Passphrase fehlen {count} Zeichen zu {length}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../cli/passphrase.py" />
      <source>The passphrase of {user} is changed. Backups made before open as they did.</source>
      <translation>Die Passphrase von {user} ist geändert. Ältere Sicherungen öffnen sich wie zuvor.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/passphrase_page.py" />
      <source>The passphrase once more</source>
      <translation>Die Passphrase noch einmal</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/course.py" />
      <source>The phase has no name.</source>
      <translation>Die Phase hat keinen Namen.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/course.py" />
      <source>The player reported something unknown.</source>
      <translation>Die Wiedergabe meldete etwas Unbekanntes.</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>The practice is missing.</source>
      <translation>Die Übung fehlt.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>The prescriber is missing.</source>
      <translation>Wer verordnet, fehlt.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>The quality is missing.</source>
      <translation>Die Qualität fehlt.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/observed.py" />
      <source>The reading is empty.</source>
      <translation>Die Messung ist leer.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>The recovery code</source>
      <translation>Der Wiederherstellungscode</translation>
    </message>
    <message>
      <location filename="../record/recovery_code.py" />
      <source>The recovery code has {groups} groups of {length} characters; type it again from the paper.</source>
      <translation>Der Wiederherstellungscode hat {groups} Gruppen zu {length} Zeichen; bitte noch einmal vom Papier abtippen.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>The recovery code is right. It opens once: choose a new passphrase now, and a new code takes its place. Until then nothing has changed and the old code still opens.</source>
      <translation>Der Wiederherstellungscode stimmt. Er öffnet einmal: jetzt eine neue Passphrase wählen, dann tritt ein neuer Code an seine Stelle. Bis dahin ist nichts geändert, und der alte Code öffnet weiter.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_section.py" />
      <source>The room</source>
      <translation>Der Raum</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>The room PIN is forgotten.</source>
      <translation>Die Raum-PIN ist vergessen.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>The room PIN lifts the cover now, until the session ends.</source>
      <translation>Die Raum-PIN öffnet die Abdeckung ab jetzt, bis die Sitzung endet.</translation>
    </message>
    <message>
      <location filename="../core/measures/chart.py" />
      <source>The score is missing.</source>
      <translation>Der Wert fehlt.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>The session had ended by {time}: it was entered then.</source>
      <translation>Um {time} war die Sitzung zu Ende: da wurde es eingetragen.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/course.py" />
      <source>The session has begun already.</source>
      <translation>Die Sitzung hat schon begonnen.</translation>
    </message>
    <message>
      <location filename="../core/session/decide.py" />
      <source>The session has ended.</source>
      <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>The session has not been ended: this is the record as far as it goes.</source>
      <translation>Die Sitzung ist nicht beendet: dies ist die Akte, soweit sie reicht.</translation>
    </message>
    <message>
      <location filename="../core/session/decide.py" />
      <source>The session has not begun.</source>
      <translation>Die Sitzung hat noch nicht begonnen.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/course.py" />
      <source>The session is another client's meanwhile: look again.</source>
      <translation>Die Sitzung gehört inzwischen jemand anderem: noch einmal nachsehen.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/course.py" />
      <source>The session is in {phase} already.</source>
      <translation>Die Sitzung ist schon in {phase}.</translation>
    </message>
    <message>
      <location filename="../recording_files.py" />
      <source>The session is still running: import it when it is over.</source>
      <translation>Die Sitzung läuft noch: bitte importieren, wenn sie vorbei ist.</translation>
    </message>
    <message>
      <location filename="../export/making.py" />
      <source>The session is still running: what was written so far is in it.</source>
      <translation>Die Sitzung läuft noch: darin ist, was bisher geschrieben wurde.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/course.py" />
      <source>The session is this client's already.</source>
      <translation>Die Sitzung gehört schon hierher.</translation>
    </message>
    <message>
      <location filename="../ui/review/moving.py" />
      <source>The session keeps every entry and its trail. It takes the next number of the other client's course; the move stands in the session and in the audit trail.</source>
      <translation>Die Sitzung behält jeden Eintrag mit allen Änderungen. Sie bekommt die nächste Nummer in der anderen Behandlung; das Verschieben steht in der Sitzung und im Zugriffsprotokoll.</translation>
    </message>
    <message>
      <location filename="../cli/move_session.py" />
      <source>The session was not moved. {fault}</source>
      <translation>Die Sitzung wurde nicht verschoben. {fault}</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>The session went on until {time}: an entry says so.</source>
      <translation>Die Sitzung ging bis {time} weiter: das sagt ein Eintrag.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>The session's entries have not been sealed yet.</source>
      <translation>Die Einträge der Sitzung sind noch nicht versiegelt.</translation>
    </message>
    <message>
      <location filename="../settings.py" />
      <source>The settings could not be saved: {reason}.</source>
      <translation>Die Einstellungen konnten nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../ui/sounding_line.py" />
      <source>The sound does not come: look at the sound check in Prepare.</source>
      <translation>Der Ton kommt nicht: siehe die Tonprobe unter Vorbereiten.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/observed.py" />
      <source>The systolic pressure is not above the diastolic one.</source>
      <translation>Der systolische Druck liegt nicht über dem diastolischen.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>The tags offered while a note is typed. Any other can be typed as well.</source>
      <translation>Die Schlagwörter, die beim Schreiben einer Notiz angeboten werden. Jedes andere geht auch.</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>The theme's name is missing.</source>
      <translation>Der Name des Themas fehlt.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>The time is hours and minutes of the session, such as 0:35.</source>
      <translation>Die Zeit ist in Stunden und Minuten der Sitzung, etwa 0:35.</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>The time is session time, such as 1:08 or 1:08:30.</source>
      <translation>Die Zeit ist Sitzungszeit, etwa 1:08 oder 1:08:30.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>The time lies outside the session.</source>
      <translation>Die Zeit liegt außerhalb der Sitzung.</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>The two are not the same. Type it once more.</source>
      <translation>Die beiden stimmen nicht überein. Bitte noch einmal eintippen.</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>The two are not the same: nothing was changed. Try again.</source>
      <translation>Die beiden stimmen nicht überein: nichts wurde geändert. Bitte noch einmal.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>The window is one number of minutes, the latest after the dose, such as 30.</source>
      <translation>Das Zeitfenster ist eine einzige Zahl von Minuten, das Späteste nach der Dosis, etwa 30.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>The words offered while a quality is written. Any other can be written as well.</source>
      <translation>Die Wörter, die beim Schreiben einer Qualität angeboten werden. Jedes andere geht auch.</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_hands.py" />
      <source>The {amount} are held from now on.</source>
      <translation>Die {amount} werden ab jetzt gehalten.</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Their name on each entry</source>
      <translation>Der Name auf jedem Eintrag</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Their passphrase, typed by them</source>
      <translation>Deren Passphrase, selbst eingetippt</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Themes</source>
      <translation>Themen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>Themes:</source>
      <translation>Themen:</translation>
    </message>
    <message>
      <location filename="../ui/client/undoing.py" />
      <source>There again.</source>
      <translation>Wieder da.</translation>
    </message>
    <message>
      <location filename="../ui/client/undoing.py" />
      <source>There again: {entry}</source>
      <translation>Wieder da: {entry}</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>There are more numbers than values; label them: hr 74 spo2 98 rr 14.</source>
      <translation>Es sind mehr Zahlen als Werte; bitte Kürzel dazu: hr 74 spo2 98 rr 14.</translation>
    </message>
    <message>
      <location filename="../cli/clients.py" />
      <source>There are no clients in {folder} yet.</source>
      <translation>In {folder} gibt es noch keine Klienten.</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>There are no kaproom data in {folder}. Open kaproom once to begin, or rehearse first: kaproom rehearse --headless, then add --practice.</source>
      <translation>In {folder} gibt es keine Daten von kaproom. Einmal kaproom öffnen, um zu beginnen, oder erst üben: kaproom rehearse --headless, danach --practice hinzufügen.</translation>
    </message>
    <message>
      <location filename="../cli/sessions.py" />
      <source>There are no sessions in {folder} yet.</source>
      <translation>In {folder} gibt es noch keine Sitzungen.</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>There are no words in it yet.</source>
      <translation>Es stehen noch keine Worte darin.</translation>
    </message>
    <message>
      <location filename="../ui/room/typed_in.py" />
      <source>There are no words in it. The line is as it was.</source>
      <translation>Es sind keine Worte darin. Die Zeile ist unverändert.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/words.py" />
      <source>There is a bookmark at this moment already.</source>
      <translation>An diesem Moment gibt es schon ein Lesezeichen.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>There is a plan {code} already: choose another name.</source>
      <translation>Einen Plan {code} gibt es schon: bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>There is a room called {name} already.</source>
      <translation>Es gibt schon einen Raum namens {name}.</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>There is a theme of that name already.</source>
      <translation>Ein Thema dieses Namens gibt es schon.</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>There is a user {name} already: choose another name.</source>
      <translation>Eine Person {name} gibt es schon: bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="../record/backup/drill.py" />
      <source>There is no backup to try yet, or its drive is not there.</source>
      <translation>Noch gibt es keine Sicherung zu prüfen, oder ihr Laufwerk ist nicht da.</translation>
    </message>
    <message>
      <location filename="../held_files.py" />
      <source>There is no data file “{name}”; there are: {there}.</source>
      <translation>Die Datendatei „{name}“ gibt es nicht; es gibt: {there}.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>There is no day “{words}”: it is read as 12 Dec, 12.12.2026 or 2026-12-12.</source>
      <translation>Den Tag „{words}“ gibt es nicht: lesbar sind 12 Dec, 12.12.2026 oder 2026-12-12.</translation>
    </message>
    <message>
      <location filename="../cli/display.py" />
      <source>There is no display to open a window on. Without one these work: {program} rehearse --headless, then {program} sessions --practice and {program} verify --practice; {program} --help names them all.</source>
      <translation>Es gibt keine Anzeige, auf der sich ein Fenster öffnen ließe. Ohne sie gehen: {program} rehearse --headless, danach {program} sessions --practice und {program} verify --practice; {program} --help nennt alle.</translation>
    </message>
    <message>
      <location filename="../record_pdf.py" />
      <source>There is no document {template}: {names}.</source>
      <translation>Ein Dokument {template} gibt es nicht: {names}.</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_hands.py" />
      <source>There is no dose to amend yet.</source>
      <translation>Es gibt noch keine Dosis zum Ergänzen.</translation>
    </message>
    <message>
      <location filename="../core/room/room.py" />
      <source>There is no entry yet whose time this could share.</source>
      <translation>Es gibt noch keinen Eintrag, dessen Zeit dies teilen könnte.</translation>
    </message>
    <message>
      <location filename="../desks/documents.py" />
      <source>There is no file {name} there: look at the path.</source>
      <translation>Eine Datei {name} gibt es dort nicht: den Pfad prüfen.</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>There is no file {path}.</source>
      <translation>Eine Datei {path} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../held_files.py" />
      <source>There is no folder for your own data files.</source>
      <translation>Für eigene Datendateien gibt es keinen Ordner.</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_hands.py" />
      <source>There is no lozenge dose that waits to be held.</source>
      <translation>Es gibt keine Lutschtablette, die gehalten werden könnte.</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>There is no measure “{name}”; there are: {known}.</source>
      <translation>Den Fragebogen „{name}“ gibt es nicht; es gibt: {known}.</translation>
    </message>
    <message>
      <location filename="../ui/music/editing.py" />
      <source>There is no music in it that can be played.</source>
      <translation>Es ist keine spielbare Musik darin.</translation>
    </message>
    <message>
      <location filename="../ui/room/music_hands.py" />
      <source>There is no music setting to jump in.</source>
      <translation>Es gibt keine Musikfolge zum Springen.</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>There is no music setting.</source>
      <translation>Es gibt keine Musikfolge.</translation>
    </message>
    <message>
      <location filename="../ui/room/line_entry.py" />
      <source>There is no note to star yet.</source>
      <translation>Es gibt noch keine Notiz für einen Stern.</translation>
    </message>
    <message>
      <location filename="../record_pdf.py" />
      <source>There is no paper {paper}: A4 or Letter.</source>
      <translation>Ein Papier {paper} gibt es nicht: A4 oder Letter.</translation>
    </message>
    <message>
      <location filename="../core/parts/line.py" />
      <source>There is no part “{name}” on the map. Put it there first, or mend the name.</source>
      <translation>Den Anteil „{name}“ gibt es auf der Karte nicht. Erst dort eintragen oder den Namen berichtigen.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/screen.py" />
      <source>There is no plan of the day: see resources/protocols.</source>
      <translation>Es gibt keinen Tagesplan: siehe resources/protocols.</translation>
    </message>
    <message>
      <location filename="../record/backup/making.py" />
      <source>There is no room for a backup to be prepared: free {short_mb} MB on the disk of the data folder.</source>
      <translation>Für die Vorbereitung einer Sicherung fehlt Platz: {short_mb} MB auf der Festplatte des Datenordners freimachen.</translation>
    </message>
    <message>
      <location filename="../ui/room/gestures.py" />
      <source>There is no scale for {item}.</source>
      <translation>Für {item} gibt es keine Skala.</translation>
    </message>
    <message>
      <location filename="../ui/room/music_hands.py" />
      <source>There is no second output: see Settings.</source>
      <translation>Es gibt keinen zweiten Ausgang: siehe Einstellungen.</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>There is no session {number} of this client.</source>
      <translation>Eine Sitzung {number} gibt es hier nicht.</translation>
    </message>
    <message>
      <location filename="../record_pdf.py" />
      <source>There is no session {session_id}: look at `kaproom sessions`.</source>
      <translation>Eine Sitzung {session_id} gibt es nicht: siehe `kaproom sessions`.</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>There is no sound device: nothing was heard.</source>
      <translation>Es gibt kein Ausgabegerät: nichts war zu hören.</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>There is no such agreement any more.</source>
      <translation>Diese Vereinbarung gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>There is no such burden.</source>
      <translation>Diese Last gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/chart/client_facts.py" />
      <source>There is no such clearance.</source>
      <translation>Diese Freigabe gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>There is no such client.</source>
      <translation>Diesen Klienten gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>There is no such consent.</source>
      <translation>Diese Einwilligung gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>There is no such contact.</source>
      <translation>Diesen Kontakt gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>There is no such day.</source>
      <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>There is no such file or folder.</source>
      <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>There is no such folder.</source>
      <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>There is no such line on a part's page.</source>
      <translation>Diese Zeile gibt es auf der Seite eines Anteils nicht.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>There is no such link.</source>
      <translation>Diese Verbindung gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>There is no such medicine class.</source>
      <translation>Diese Arzneimittelklasse gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>There is no such practice any more.</source>
      <translation>Diese Übung gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../core/room/room.py" />
      <source>There is no such scale.</source>
      <translation>Diese Skala gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/measures/chart.py" />
      <source>There is no such score to correct.</source>
      <translation>Diesen Wert zum Korrigieren gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/course/casebook.py" />
      <source>There is no such session.</source>
      <translation>Diese Sitzung gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>There is no such theme any more.</source>
      <translation>Dieses Thema gibt es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>There is no such word for it.</source>
      <translation>Dieses Wort gibt es dafür nicht.</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>There is no user {name}.</source>
      <translation>Eine Person {name} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>There is no value in this line.</source>
      <translation>In dieser Zeile steht kein Wert.</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>There is no {kind} {number} to cancel.</source>
      <translation>{kind} {number} gibt es nicht abzusagen.</translation>
    </message>
    <message>
      <location filename="../cli/subject.py" />
      <source>There is no {what} whose id begins with {begins}: {where}.</source>
      <translation>{what} mit einer ID, die mit {begins} beginnt, gibt es nicht: {where}.</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>There is no {what} “{code}”; there are: {names}.</source>
      <translation>{what} „{code}“ gibt es nicht; es gibt: {names}.</translation>
    </message>
    <message>
      <location filename="../record/purge.py" />
      <source>There is nothing in {stream}.</source>
      <translation>In {stream} ist nichts.</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>There is nothing left to take back in this session.</source>
      <translation>In dieser Sitzung ist nichts mehr zurückzunehmen.</translation>
    </message>
    <message>
      <location filename="../core/chart/correcting.py" />
      <source>There is nothing of that kind to correct.</source>
      <translation>Es gibt nichts dergleichen zu korrigieren.</translation>
    </message>
    <message>
      <location filename="../core/chart/correcting.py" />
      <source>There is nothing of that kind to take back.</source>
      <translation>Es gibt nichts dergleichen zurückzunehmen.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>There is nothing of that kind.</source>
      <translation>Es gibt nichts dergleichen.</translation>
    </message>
    <message>
      <location filename="../core/room/room.py" />
      <source>There is nothing on this key.</source>
      <translation>Auf dieser Taste liegt nichts.</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>There is nothing to choose from yet. What the client said in the room (in quotes, or #quote), the intention and the agreements come here by themselves.</source>
      <translation>Noch ist nichts zur Wahl da. Was im Raum gesagt wurde (in Anführungszeichen oder #quote), die Intention und die Vereinbarungen kommen von selbst hierher.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>There is nothing to take back.</source>
      <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>There is nothing to write yet.</source>
      <translation>Es gibt noch nichts zu schreiben.</translation>
    </message>
    <message>
      <location filename="../cli/export_notes.py" />
      <source>These are psychotherapy notes: the client's own words, and yours about them. They are kept apart from the record. Handing them on takes an authorisation of its own (45 CFR 164.508), and the file is not encrypted.</source>
      <translation>Dies sind psychotherapeutische Notizen: die eigenen Worte der Klientin oder des Klienten, und Ihre darüber. Sie werden getrennt von der Akte aufbewahrt. Sie weiterzugeben erfordert eine eigene Einwilligung (45 CFR 164.508), und die Datei ist nicht verschlüsselt.</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>These keys no longer open this folder: open it again.</source>
      <translation>Diese Schlüssel öffnen diesen Ordner nicht mehr: bitte neu öffnen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>They are counted from the session's end, and come when it has ended.</source>
      <translation>Sie zählen ab dem Ende der Sitzung und kommen, wenn sie beendet ist.</translation>
    </message>
    <message>
      <location filename="../cli/purge.py" />
      <source>This cannot be undone: add --yes to do it without being asked.</source>
      <translation>Das lässt sich nicht rückgängig machen: --yes hinzufügen, damit nicht gefragt wird.</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>This client is on the chart already.</source>
      <translation>Dieser Klient ist schon in der Akte.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>This conversation</source>
      <translation>Dieses Gespräch</translation>
    </message>
    <message>
      <location filename="../ui/answers.py" />
      <source>This could not be done: a fault in kaproom itself. Its log says where.</source>
      <translation>Das war nicht möglich: ein Fehler in kaproom selbst. Sein Protokoll sagt, wo.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>This course has one session so far. With a second one, they can be seen side by side here; its music is under Alt M.</source>
      <translation>Diese Behandlung hat bisher eine Sitzung. Mit einer zweiten sind sie hier nebeneinander zu sehen; die Musik steht unter Alt M.</translation>
    </message>
    <message>
      <location filename="../record/lock.py" />
      <source>This data folder is open in another kaproom: go on in its window, or close it.</source>
      <translation>Dieser Datenordner ist in einem anderen kaproom offen: in dessen Fenster weitermachen oder es schließen.</translation>
    </message>
    <message>
      <location filename="../record/keyfile.py" />
      <source>This data folder was made by a newer kaproom: update kaproom to open it.</source>
      <translation>Dieser Datenordner stammt von einem neueren kaproom: kaproom aktualisieren, um ihn zu öffnen.</translation>
    </message>
    <message>
      <location filename="../record/documents.py" />
      <source>This document is not as it was attached: run `kaproom verify`, and attach it anew.</source>
      <translation>Dieses Dokument ist nicht wie angehängt: `kaproom verify` ausführen und es neu anhängen.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/chart_desk.py" />
      <source>This entry was taken back meanwhile: close the form, or write it down anew.</source>
      <translation>Dieser Eintrag wurde inzwischen zurückgenommen: das Formular schließen oder neu aufschreiben.</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>This file</source>
      <translation>Diese Datei</translation>
    </message>
    <message>
      <location filename="../desks/backups.py" />
      <source>This folder is chosen already.</source>
      <translation>Dieser Ordner ist schon gewählt.</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>This folder needs its passphrase: use --passphrase-file F.</source>
      <translation>Dieser Ordner braucht seine Passphrase: --passphrase-file F verwenden.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>This is built in and stays. It can be changed.</source>
      <translation>Dies ist mitgeliefert und bleibt. Es kann geändert werden.</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>This is how it was. ] comes back to now.</source>
      <translation>So war es. ] kommt zurück zu jetzt.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/screen.py" />
      <source>This is not in use. Enter puts it back as it is shipped.</source>
      <translation>Dies ist nicht in Gebrauch. Enter setzt es zurück, wie es mitgeliefert ist.</translation>
    </message>
    <message>
      <location filename="../record/folder.py" />
      <source>This is not the passphrase. As a recovery code: {slip}</source>
      <translation>Das ist nicht die Passphrase. Als Wiederherstellungscode: {slip}</translation>
    </message>
    <message>
      <location filename="../ui/room/line_entry.py" />
      <source>This line was unfinished and has been kept.</source>
      <translation>Diese Zeile war unfertig und wurde aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../ui/home/machine_panel.py" />
      <source>This machine</source>
      <translation>Dieser Rechner</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>This measure's definition is no longer there; its scores stay.</source>
      <translation>Die Definition dieses Fragebogens ist nicht mehr da; seine Werte bleiben.</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>This music setting has no grounding set.</source>
      <translation>Diese Musikfolge hat keine Erdungsmusik.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>This one is yours: there is no built-in one to restore.</source>
      <translation>Dies ist Ihr eigenes: es gibt nichts Mitgeliefertes dazu.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>This order was withdrawn from the chart afterwards.</source>
      <translation>Diese Verordnung wurde danach aus dem Klientenblatt zurückgezogen.</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>This passphrase cannot be used here: choose another.</source>
      <translation>Diese Passphrase geht hier nicht: bitte eine andere wählen.</translation>
    </message>
    <message>
      <location filename="../ui/client/document_image.py" />
      <source>This picture cannot be read: save a copy and look at it elsewhere.</source>
      <translation>Dieses Bild lässt sich nicht lesen: bitte eine Kopie speichern und anderswo ansehen.</translation>
    </message>
    <message>
      <location filename="../record/folder.py" />
      <source>This recovery code opens nothing here: it has been replaced, or belongs to another folder. Nothing was opened and nothing changed.</source>
      <translation>Dieser Wiederherstellungscode öffnet hier nichts: er wurde ersetzt oder gehört zu einem anderen Ordner. Nichts wurde geöffnet, nichts geändert.</translation>
    </message>
    <message>
      <location filename="../cli/recovery_code.py" />
      <source>This recovery code opens once, in place of the passphrase; older codes open nothing.</source>
      <translation>Dieser Wiederherstellungscode öffnet einmal, anstelle der Passphrase; ältere Codes öffnen nichts mehr.</translation>
    </message>
    <message>
      <location filename="../core/room/correcting.py" />
      <source>This scale is not among the scales any more; its score stays.</source>
      <translation>Diese Skala gibt es nicht mehr; ihr Wert bleibt.</translation>
    </message>
    <message>
      <location filename="../ui/review/removed_words.py" />
      <source>This session was removed on {day}: {reason}.</source>
      <translation>Diese Sitzung wurde am {day} entfernt: {reason}.</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>This setting</source>
      <translation>Diese Musikfolge</translation>
    </message>
    <message>
      <location filename="../desks/music.py" />
      <source>This setting came with kaproom and stays.</source>
      <translation>Diese Musikfolge kam mit kaproom und bleibt.</translation>
    </message>
    <message>
      <location filename="../desks/music.py" />
      <source>This setting is not your own: copy it first.</source>
      <translation>Diese Musikfolge ist keine eigene: erst kopieren.</translation>
    </message>
    <message>
      <location filename="../ui/form_draft.py" />
      <source>This was not entered yet and has been kept.</source>
      <translation>Dies war noch nicht eingetragen und wurde aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../ui/form_fields.py" />
      <source>This was set aside while something else was written; it is not entered yet.</source>
      <translation>Das wurde beiseitegelegt, während anderes geschrieben wurde; es ist noch nicht eingetragen.</translation>
    </message>
    <message>
      <location filename="../ui/home/machine_panel.py" />
      <source>Three hours in six minutes</source>
      <translation>Drei Stunden in sechs Minuten</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Thresholds of readings</source>
      <translation>Schwellen der Messwerte</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Thu</source>
      <translation>Do</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Thursday</source>
      <translation>Donnerstag</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Time observed</source>
      <translation>Beobachtungszeit</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Title of the setting</source>
      <translation>Titel der Musikfolge</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <location filename="../ui/preparation/consents.py" />
      <source>To</source>
      <comment>what a consent is about</comment>
      <translation>Zu</translation>
    </message>
    <message>
      <location filename="../ui/handout/line_lists.py" />
      <source>To choose from</source>
      <translation>Zur Auswahl</translation>
    </message>
    <message>
      <location filename="../ui/score/music_lane.py" />
      <source>To come: {words}.</source>
      <translation>Es folgt: {words}.</translation>
    </message>
    <message>
      <location filename="../ui/home/today_panel.py" />
      <source>To look back on</source>
      <translation>Zum Rückblick</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>To what</source>
      <translation>Wogegen</translation>
    </message>
    <message>
      <location filename="../ui/home/today_panel.py" />
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Toilet</source>
      <comment>a word of the data files</comment>
      <translation>Toilette</translation>
    </message>
    <message>
      <location filename="../record/tries.py" />
      <source>Too soon after a wrong try: the next can be made in {wait_s} s. Nothing was opened and nothing changed.</source>
      <translation>Zu früh nach einem falschen Versuch: der nächste ist in {wait_s} s möglich. Nichts wurde geöffnet, nichts geändert.</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Touch asked</source>
      <comment>a word of the data files</comment>
      <translation>Berührung erfragt</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>Tracks</source>
      <translation>Stücke</translation>
    </message>
    <message>
      <location filename="../ui/music/board.py" />
      <source>Tracks by phase</source>
      <translation>Stücke nach Phase</translation>
    </message>
    <message>
      <location filename="../ui/music/library_list.py" />
      <source>Tracks of the library</source>
      <translation>Stücke der Bibliothek</translation>
    </message>
    <message>
      <location filename="../ui/client/trail_section.py" />
      <source>Trail</source>
      <translation>Änderungen</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>Transition</source>
      <translation>Übergang</translation>
    </message>
    <message>
      <location filename="../ui/prepare/transition_picker.py" />
      <source>Transition {names}, {how}, {place}</source>
      <translation>Übergang {names}, {how}, {place}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Treatment</source>
      <translation>Behandlung</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_words.py" />
      <source>Tried {when}: the backup of {made} came back whole. Entries: {counts}.</source>
      <translation>Versucht {when}: die Sicherung vom {made} kam vollständig zurück. Einträge: {counts}.</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_words.py" />
      <source>Tried {when}: {fault}</source>
      <translation>Versucht {when}: {fault}</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>Try a restore</source>
      <translation>Rückspielprobe</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Tue</source>
      <translation>Di</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Tuesday</source>
      <translation>Dienstag</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>Two sessions at least: take another one in first.</source>
      <translation>Mindestens zwei Sitzungen: zuerst eine weitere hinzunehmen.</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_form.py" />
      <source>Type a measure and its score.</source>
      <translation>Einen Fragebogen und seinen Wert eintippen.</translation>
    </message>
    <message>
      <location filename="../ui/room/notes_panel.py" />
      <source>Type anywhere…</source>
      <translation>Einfach tippen…</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>Type at least two letters.</source>
      <translation>Mindestens zwei Buchstaben eintippen.</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>Type the day it is moved to, as 14 Nov 2026.</source>
      <translation>Den neuen Tag eintippen, als 14 Nov 2026.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/recovery_code.py" />
      <source>Type the last group from your paper</source>
      <translation>Die letzte Gruppe vom Papier eintippen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pick_card.py" />
      <source>Type what it is, or choose with ↓.</source>
      <translation>Tippen Sie, was es ist, oder wählen Sie mit ↓.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Type where the file is to be.</source>
      <translation>Eintippen, wo die Datei liegen soll.</translation>
    </message>
    <message>
      <location filename="../cli/asking.py" />
      <source>Type {answer} to go on: </source>
      <translation>Zum Fortfahren {answer} eingeben: </translation>
    </message>
    <message>
      <location filename="../ui/room/line_entry.py" />
      <source>Typed on a card, and kept.</source>
      <translation>Auf einer Karte getippt und aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../ui/room/covering.py" />
      <source>Typed under the cover, and kept until the passphrase lifts it.</source>
      <translation>Unter der Abdeckung getippt, und aufbewahrt, bis die Passphrase sie öffnet.</translation>
    </message>
    <message>
      <location filename="../ui/room/line_entry.py" />
      <source>Typed under the cover, and kept.</source>
      <translation>Unter der Abdeckung getippt und aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../ui/room/covering.py" />
      <source>Typed under the cover, and not kept yet: the passphrase keeps it. Closing again leaves it behind.</source>
      <translation>Unter der Abdeckung getippt und noch nicht aufbewahrt: Mit der Passphrase bleibt es erhalten. Nochmaliges Schließen lässt es zurück.</translation>
    </message>
    <message>
      <location filename="../ui/room/covering.py" />
      <source>Typed under the cover, and not kept yet: the passphrase keeps it. Ending again leaves it behind.</source>
      <translation>Unter der Abdeckung getippt und noch nicht aufbewahrt: Mit der Passphrase bleibt es erhalten. Nochmaliges Beenden lässt es zurück.</translation>
    </message>
    <message>
      <location filename="../ui/music/screen.py" />
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Undo</source>
      <comment>a skip</comment>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>Unlock</source>
      <translation>Entsperren</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Unlock failed</source>
      <translation>Entsperren misslungen</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>Unlocked</source>
      <translation>Entsperrt</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Unsteady on the feet</source>
      <comment>a word of the data files</comment>
      <translation>Unsicher auf den Beinen</translation>
    </message>
    <message>
      <location filename="../core/handout/handout.py" />
      <source>Until next time</source>
      <translation>Bis zum nächsten Mal</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>Until now</source>
      <translation>Bisher</translation>
    </message>
    <message>
      <location filename="../core/room/line.py" />
      <source>Unusual: {unusual}. Enter once more to record it.</source>
      <translation>Ungewöhnlich: {unusual}. Enter noch einmal trägt es ein.</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>Up</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Urinary urgency</source>
      <comment>a word of the data files</comment>
      <translation>Harndrang</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>User added</source>
      <translation>Benutzer hinzugefügt</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>User removed</source>
      <translation>Benutzer entfernt</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>User renamed</source>
      <translation>Benutzer umbenannt</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Valid until</source>
      <translation>Gültig bis</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Very drowsy</source>
      <comment>a word of the data files</comment>
      <translation>Sehr schläfrig</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>Visit</source>
      <translation>Termin</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Visits</source>
      <translation>Termine</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>Visits are numbered from 1 to {most}.</source>
      <translation>Termine sind von 1 bis {most} nummeriert.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Visits offered for a whole course in one step. Nothing is planned without a hand.</source>
      <translation>Termine einer ganzen Behandlung in einem Schritt. Nichts wird ohne Ihre Hand geplant.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/calendar_strip.py" />
      <source>Visits on a calendar</source>
      <translation>Termine auf einem Kalender</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Vital signs acceptable at the end (yes or no)</source>
      <translation>Vitalzeichen am Ende annehmbar (ja oder nein)</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>Vital signs acceptable before (yes or no)</source>
      <translation>Vitalzeichen davor annehmbar (ja oder nein)</translation>
    </message>
    <message>
      <location filename="../core/vitals/schedule.py" />
      <source>Vitals</source>
      <translation>Vitalwerte</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Vitals near the baseline</source>
      <comment>a word of the data files</comment>
      <translation>Vitalwerte nahe dem Ausgangswert</translation>
    </message>
    <message>
      <location filename="../ui/room/output_lines.py" />
      <source>Volume</source>
      <translation>Lautstärke</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>Volume is a number of millilitres, such as 1.2, or empty.</source>
      <translation>Das Volumen ist eine Zahl in Millilitern, wie 1.2, oder leer.</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_section.py" />
      <source>Volume of the first output</source>
      <translation>Lautstärke des ersten Ausgangs</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_section.py" />
      <source>Volume of the second output</source>
      <translation>Lautstärke des zweiten Ausgangs</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Volume, ml</source>
      <translation>Volumen, ml</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Vomiting</source>
      <comment>a word of the data files</comment>
      <translation>Erbrechen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>Walks steadily</source>
      <comment>a word of the data files</comment>
      <translation>Geht sicher</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>Wants</source>
      <translation>Möchte</translation>
    </message>
    <message>
      <location filename="../core/room/typed_dose.py" />
      <source>Waste is a number of milligrams, or empty.</source>
      <translation>Der Verwurf ist eine Zahl in Milligramm, oder leer.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Waste, mg</source>
      <translation>Verwurf, mg</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Wed</source>
      <translation>Mi</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>Wednesday</source>
      <translation>Mittwoch</translation>
    </message>
    <message>
      <location filename="../core/measures/chart.py" />
      <source>Weeks are counted from 0.</source>
      <translation>Wochen zählen ab 0.</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>Weeks go up to {most}.</source>
      <translation>Wochen gehen bis {most}.</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>Weight in kg</source>
      <translation>Gewicht in kg</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>Weight is taken between 20 and 400 kg.</source>
      <translation>Das Gewicht liegt zwischen 20 und 400 kg.</translation>
    </message>
    <message>
      <location filename="../ui/audit/table.py" />
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>What a reading is held against. A rule marks and states; it advises nothing.</source>
      <translation>Woran ein Messwert gehalten wird. Eine Regel kennzeichnet und benennt; sie rät nichts.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>What became of it</source>
      <translation>Was daraus wurde</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>What came after what</source>
      <translation>Was auf was folgte</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>What can be picked of events, grades, actions and outcomes. Free words stay possible.</source>
      <translation>Was an Ereignissen, Graden, Maßnahmen und Ausgängen wählbar ist. Freie Worte bleiben möglich.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>What can be rated in the room, and the words of the levels.</source>
      <translation>Was im Raum eingestuft werden kann, und die Worte der Stufen.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>What comes back in what they tell, by the name they give it; it can be closed and stays.</source>
      <translation>Was im Erzählten wiederkehrt, unter dem selbst gegebenen Namen; es kann abgeschlossen werden und bleibt.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>What counts as serious</source>
      <translation>Was als schwerwiegend gilt</translation>
    </message>
    <message>
      <location filename="../ui/settings/emergency_section.py" />
      <source>What emergency services need to find you</source>
      <translation>Was der Rettungsdienst braucht, um Sie zu finden</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>What is asked on the day, before the room. Every line can be passed over.</source>
      <translation>Was am Tag gefragt wird, vor dem Raum. Jede Zeile kann übergangen werden.</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>What is it</source>
      <translation>Was ist es</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>What is to be known of it</source>
      <translation>Was darüber zu wissen ist</translation>
    </message>
    <message>
      <location filename="../core/chart/integration.py" />
      <source>What is to be written is missing.</source>
      <translation>Was geschrieben werden soll, fehlt.</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>What is written</source>
      <translation>Was geschrieben wird</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>What it carries, in the client's words</source>
      <translation>Was er trägt, in eigenen Worten</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>What it does</source>
      <translation>Was sie bewirkt</translation>
    </message>
    <message>
      <location filename="../core/session/deciding/corrections.py" />
      <source>What it lists cannot be corrected by hand.</source>
      <translation>Was er auflistet, lässt sich nicht von Hand korrigieren.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/section.py" />
      <source>What it says now is kept in the trail.</source>
      <translation>Was es jetzt sagt, bleibt unter den Änderungen erhalten.</translation>
    </message>
    <message>
      <location filename="../ui/review/leaving.py" />
      <source>What leaves and what comes in</source>
      <translation>Was hinausgeht und was hereinkommt</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>What one key records in the room, F1 to F11.</source>
      <translation>Was eine Taste im Raum einträgt, F1 bis F11.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>What sounded</source>
      <translation>Was erklang</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>What stands on the discharge card. It states which are met; a named person decides.</source>
      <translation>Was auf der Entlassungskarte steht. Sie zeigt, was erfüllt ist; eine benannte Person entscheidet.</translation>
    </message>
    <message>
      <location filename="../ui/review/screen.py" />
      <source>What stood before is kept and stays readable.</source>
      <translation>Was vorher da stand, bleibt erhalten und lesbar.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>What the client asks or fears, a line each; what became of it is written beneath it.</source>
      <translation>Was gefragt oder gefürchtet wird, je eine Zeile; was daraus wurde, steht darunter.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>What the client hopes for from the course.</source>
      <translation>Was von der Behandlung erhofft wird.</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>What the client takes along</source>
      <translation>Was mitgenommen wird</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>What the new plan is called</source>
      <translation>Wie der neue Plan heißt</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/screen.py" />
      <source>What the practice goes by</source>
      <translation>Wonach die Praxis arbeitet</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>What they wish to be spared; it is shown in the room.</source>
      <translation>Was erspart bleiben soll; es wird im Raum gezeigt.</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>What they wish to hear.</source>
      <translation>Was gehört werden möchte.</translation>
    </message>
    <message>
      <location filename="../ui/closing.py" />
      <source>What waits is kept while kaproom is open; closing again leaves it behind.</source>
      <translation>Was wartet, bleibt erhalten, solange kaproom offen ist; nochmaliges Schließen lässt es zurück.</translation>
    </message>
    <message>
      <location filename="../ui/closing.py" />
      <source>What waits is kept while kaproom is open; locking again leaves it behind.</source>
      <translation>Was wartet, bleibt erhalten, solange kaproom offen ist; nochmaliges Sperren lässt es zurück.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>What was agreed</source>
      <translation>Was vereinbart wurde</translation>
    </message>
    <message>
      <location filename="../ui/inline_form.py" />
      <source>What was chosen here is on offer no longer: choose again.</source>
      <translation>Was hier gewählt war, steht nicht mehr zur Wahl: bitte neu wählen.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>What was done</source>
      <translation>Was getan wurde</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>What was on when</source>
      <translation>Was wann lief</translation>
    </message>
    <message>
      <location filename="../ui/integration/written_page.py" />
      <source>What was said and seen</source>
      <translation>Was gesagt und gesehen wurde</translation>
    </message>
    <message>
      <location filename="../core/chart/chart.py" />
      <source>What was said is missing.</source>
      <translation>Was gesagt wurde, fehlt.</translation>
    </message>
    <message>
      <location filename="../ui/sounding_line.py" />
      <source>What was sounding</source>
      <translation>Was erklang</translation>
    </message>
    <message>
      <location filename="../ui/integration/written_page.py" />
      <source>What went on in oneself</source>
      <translation>Was in einem selbst vorging</translation>
    </message>
    <message>
      <location filename="../ui/audit/table.py" />
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>When a client is asked after, counted from the end of a dosing session.</source>
      <translation>Wann nachgefragt wird, vom Ende einer Dosissitzung gezählt.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>When readings are due, in minutes after the dose. A plan of the day names one of them.</source>
      <translation>Wann Messungen fällig sind, in Minuten nach der Dosis. Ein Tagesplan nennt einen davon.</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>Where it came from</source>
      <translation>Woher sie stammt</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>Where the PDF goes</source>
      <translation>Wohin das PDF kommt</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Where the events come from</source>
      <translation>Woher die Ereignisse stammen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Where the fields come from</source>
      <translation>Woher die Felder stammen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Where the lines come from</source>
      <translation>Woher die Zeilen stammen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Where the lists come from</source>
      <translation>Woher die Listen stammen</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Where the tags come from</source>
      <translation>Woher die Schlagwörter stammen</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>Where to write this setting</source>
      <translation>Wohin diese Musikfolge geschrieben wird</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>Where to, with a readable copy of {name}? It is not encrypted.</source>
      <translation>Wohin mit einer lesbaren Kopie von {name}? Sie ist nicht verschlüsselt.</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Which entries the sheet reads off a session. What it cannot know it leaves blank.</source>
      <translation>Welche Einträge der Bogen aus einer Sitzung liest. Was er nicht wissen kann, lässt er leer.</translation>
    </message>
    <message>
      <location filename="../ui/recording_form.py" />
      <source>Which file? A recording is a CSV file.</source>
      <translation>Welche Datei? Eine Aufzeichnung ist eine CSV-Datei.</translation>
    </message>
    <message>
      <location filename="../desks/backups.py" />
      <source>Which folder? Type its path, or choose it.</source>
      <translation>Welcher Ordner? Pfad eingeben oder auswählen.</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>Which measure is missing; there are: {known}.</source>
      <translation>Der Fragebogen fehlt; es gibt: {known}.</translation>
    </message>
    <message>
      <location filename="../core/parts/line.py" />
      <source>Which one: {parts}? Write more of the name.</source>
      <translation>Welcher: {parts}? Bitte mehr vom Namen schreiben.</translation>
    </message>
    <message>
      <location filename="../ui/audit/table.py" />
      <source>Who</source>
      <translation>Wer</translation>
    </message>
    <message>
      <location filename="../core/chart/client_facts.py" />
      <source>Who assessed is missing.</source>
      <translation>Wer untersucht hat, fehlt.</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>Who assessed?</source>
      <translation>Wer hat beurteilt?</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_answers.py" />
      <source>Who decides? The name and Enter.</source>
      <translation>Wer entscheidet? Der Name und Enter.</translation>
    </message>
    <message>
      <location filename="../ui/settings/keys_section.py" />
      <source>Who opens this record</source>
      <translation>Wer diese Akte öffnet</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>Who prescribed it?</source>
      <translation>Wer hat es verordnet?</translation>
    </message>
    <message>
      <location filename="../ui/review/moving.py" />
      <source>Why it is moved</source>
      <translation>Warum sie verschoben wird</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>Why, in a word or two: it stands beside the change</source>
      <translation>Warum, in ein, zwei Worten: es steht bei der Änderung</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>With which part</source>
      <translation>Mit welchem Anteil</translation>
    </message>
    <message>
      <location filename="../ui/preparation/consents.py" />
      <source>With which terms</source>
      <translation>Mit welchen Bedingungen</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_section.py" />
      <source>Without a window, music sounds on for</source>
      <translation>Ohne Fenster erklingt Musik noch</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>Witness</source>
      <translation>Zeuge</translation>
    </message>
    <message>
      <location filename="../ui/prepare/today_section.py" />
      <source>Word</source>
      <translation>Wort</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <location filename="../ui/review/removed_words.py" />
      <source>Words of this session were removed on {day}: {reason}.</source>
      <translation>Worte dieser Sitzung wurden am {day} entfernt: {reason}.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/find_card.py" />
      <source>Words to find</source>
      <translation>Gesuchte Worte</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>Words to search for</source>
      <translation>Suchworte</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>Write</source>
      <translation>Schreiben</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>Write a temperature with its label: t 36.8.</source>
      <translation>Eine Temperatur mit ihrem Kürzel schreiben: t 36.8.</translation>
    </message>
    <message>
      <location filename="../ui/measures/screen.py" />
      <source>Write down</source>
      <translation>Eintragen</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>Write how it reads now.</source>
      <translation>Bitte schreiben, wie sie jetzt lautet.</translation>
    </message>
    <message>
      <location filename="../ui/review/promote_form.py" />
      <source>Write into the record</source>
      <translation>In die Akte schreiben</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>Write into the session</source>
      <translation>In die Sitzung schreiben</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Write it</source>
      <translation>Schreiben</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>Write it as {example}.</source>
      <translation>Bitte schreiben als {example}.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>Write it down</source>
      <translation>Aufschreiben</translation>
    </message>
    <message>
      <location filename="../cli/recovery_code.py" />
      <source>Write it down: it is shown this once and kept nowhere.</source>
      <translation>Bitte aufschreiben: er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>Write it to, as M3U8 or XSPF</source>
      <translation>Schreiben nach, als M3U8 oder XSPF</translation>
    </message>
    <message>
      <location filename="../ui/unlock/recovery_code.py" />
      <source>Write the code down first and type its last group here: it is not shown again.</source>
      <translation>Bitte zuerst den Code aufschreiben und seine letzte Gruppe hier eintippen: Er wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_edits.py" />
      <source>Write the session and the note's time, such as {example}.</source>
      <translation>Sitzung und Zeit der Notiz schreiben, etwa {example}.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Write this file to: {title}</source>
      <translation>Datei ausgeben nach: {title}</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/calendar_key.py" />
      <source>Written</source>
      <translation>Geschrieben</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>Written</source>
      <comment>between the sessions</comment>
      <translation>Texte</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Written to {file}.</source>
      <translation>Geschrieben nach {file}.</translation>
    </message>
    <message>
      <location filename="../ui/music/editing.py" />
      <source>Written to {path}</source>
      <translation>Geschrieben nach {path}</translation>
    </message>
    <message>
      <location filename="../cli/palette.py" />
      <source>You have a palette of your own already: add --force to replace it; kaproom palette export FILE keeps a copy of it.</source>
      <translation>Sie haben schon eigene Tasten: --force hinzufügen, um sie zu ersetzen; kaproom palette export FILE bewahrt eine Kopie davon.</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>You have {name} of your own already: add --force to replace it; kaproom practice out {short} FILE keeps a copy of it.</source>
      <translation>Sie haben {name} schon als eigene Datei: --force hinzufügen, um sie zu ersetzen; kaproom practice out {short} FILE bewahrt eine Kopie davon.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/passphrase_page.py" />
      <source>Your name on each entry</source>
      <translation>Ihr Name auf jedem Eintrag</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Your name on each entry from the next opening on</source>
      <translation>Ihr Name auf jedem Eintrag ab dem nächsten Öffnen</translation>
    </message>
    <message>
      <location filename="../ui/unlock/passphrase_page.py" />
      <source>Your name on each entry; it can stay as it is</source>
      <translation>Ihr Name auf jedem Eintrag; er kann so bleiben</translation>
    </message>
    <message>
      <location filename="../held_files.py" />
      <source>Your own file is not used: it cannot be read as UTF-8.</source>
      <translation>Ihre eigene Datei wird nicht verwendet: sie ist nicht als UTF-8 lesbar.</translation>
    </message>
    <message>
      <location filename="../held_files.py" />
      <source>Your own file is not used: {reason}.</source>
      <translation>Ihre eigene Datei wird nicht verwendet: {reason}.</translation>
    </message>
    <message>
      <location filename="../cli/palette.py" />
      <source>Your own palette is {file}. {later}</source>
      <translation>Ihre eigenen Tasten stehen in {file}. {later}</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>Your passphrase now</source>
      <translation>Ihre jetzige Passphrase</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/acts.py" />
      <source>Yours was put aside as {file}.</source>
      <translation>Das Eigene liegt nun unter {file}.</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>a PIN that lifts the cover</source>
      <translation>eine PIN, die die Abdeckung öffnet</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>a SHA-256 has 64 hexadecimal digits</source>
      <translation>ein SHA-256 hat 64 hexadezimale Ziffern</translation>
    </message>
    <message>
      <location filename="../cli/arguments/backups.py" />
      <source>a backup file</source>
      <translation>eine Sicherungsdatei</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>a belief or a feeling that is carried</source>
      <comment>a word of the data files</comment>
      <translation>eine Überzeugung oder ein Gefühl, das getragen wird</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>a calmer track was chosen</source>
      <translation>ein ruhigeres Stück wurde gewählt</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>a calmer · a stronger track of this phase</source>
      <translation>ein ruhigeres · stärkeres Stück dieser Phase</translation>
    </message>
    <message>
      <location filename="../core/practice/settings.py" />
      <source>a ceiling must lie between -60 and 0 dB</source>
      <translation>eine Obergrenze muss zwischen -60 und 0 dB liegen</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>a cell holds a line break or another control character</source>
      <translation>eine Zelle enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>a concern or a question, in their words</source>
      <translation>eine Sorge oder Frage, in eigenen Worten</translation>
    </message>
    <message>
      <location filename="../core/course/plan.py" />
      <source>a course has at most {most} visits of one kind</source>
      <translation>eine Behandlung hat höchstens {most} Termine einer Art</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>a criterion needs a code of its own</source>
      <translation>ein Kriterium braucht einen eigenen Code</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>a criterion needs a label</source>
      <translation>ein Kriterium braucht eine Bezeichnung</translation>
    </message>
    <message>
      <location filename="../core/data_files/toml_reading.py" />
      <source>a date is written as a text, in quotes</source>
      <translation>ein Datum steht als Text in Anführungszeichen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/choice_card.py" />
      <source>a digit chooses · Esc closes</source>
      <translation>eine Ziffer wählt · Esc schließt</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>a document is not the one that was exported</source>
      <translation>ein Dokument ist nicht das exportierte</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>a document's content is not base64</source>
      <translation>der Inhalt eines Dokuments ist kein base64</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>a feeling</source>
      <comment>a word of the data files</comment>
      <translation>ein Gefühl</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>a few words for yourself</source>
      <translation>ein paar Worte für Sie selbst</translation>
    </message>
    <message>
      <location filename="../cli/arguments/keys.py" />
      <source>a file whose first line is the new</source>
      <translation>eine Datei, deren erste Zeile die neue ist</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>a file whose first line opens it</source>
      <translation>eine Datei, deren erste Zeile ihn öffnet</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>a folder and a name</source>
      <translation>ein Ordner und ein Name</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>a folder to look in</source>
      <translation>ein Ordner zum Durchsuchen</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>a gain is -60.0 to 20.0 dB</source>
      <translation>eine Verstärkung ist -60.0 bis 20.0 dB</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>a hold goes from one to a later place in ms</source>
      <translation>ein Haltebereich geht von einer zu einer späteren Stelle in ms</translation>
    </message>
    <message>
      <location filename="../core/chart/day_checklist.py" />
      <source>a line needs a code of its own</source>
      <translation>eine Zeile braucht einen eigenen Code</translation>
    </message>
    <message>
      <location filename="../core/chart/day_checklist.py" />
      <source>a line needs a label</source>
      <translation>eine Zeile braucht eine Bezeichnung</translation>
    </message>
    <message>
      <location filename="../core/data_files/toml_reading.py" />
      <source>a list holds either tables or values, never both</source>
      <translation>eine Liste enthält entweder Tabellen oder Werte, nie beides</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>a lozenge is held, and its end</source>
      <translation>Lutschtablette im Mund, und ihr Ende</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>a memory</source>
      <comment>a word of the data files</comment>
      <translation>eine Erinnerung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>a moment</source>
      <translation>ein Moment</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_form.py" />
      <source>a name alone and Enter: item by item · -3d or a date for another day · words after ; as a note · plan phq9 every 2 weeks · plan phq9 weeks 0 2 4 8 · plan phq9 off</source>
      <translation>ein Name allein und Enter: Item für Item · -3d oder ein Datum für einen anderen Tag · Worte nach ; als Notiz · plan phq9 every 2 weeks · plan phq9 weeks 0 2 4 8 · plan phq9 off</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>a name for it</source>
      <translation>ein Name dafür</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>a note by its session and time</source>
      <translation>eine Notiz nach Sitzung und Zeit</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>a note, stamped at its first key</source>
      <translation>eine Notiz, mit der Zeit der ersten Taste</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_form.py" />
      <source>a number for each item · - not answered · Backspace back · Esc to the line</source>
      <translation>eine Zahl je Item · - nicht beantwortet · Rücktaste zurück · Esc zur Zeile</translation>
    </message>
    <message>
      <location filename="../core/data_files/toml_reading.py" />
      <source>a number in it is too long</source>
      <translation>eine Zahl darin ist zu lang</translation>
    </message>
    <message>
      <location filename="../cli/arguments/menu.py" />
      <source>a packaged kaproom in the desktop's menu, or out of it</source>
      <translation>ein gepacktes kaproom ins Menü des Desktops aufnehmen oder herausnehmen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>a part, by the name the client gives it</source>
      <comment>a word of the data files</comment>
      <translation>ein Anteil, mit dem Namen, den er bekommt</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>a quality it took in</source>
      <translation>eine Qualität, die er aufnahm</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>a quality, and the session it was seen in</source>
      <translation>eine Qualität und die Sitzung, in der sie zu sehen war</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>a reading passed over, and why</source>
      <translation>eine ausgelassene Messung, und warum</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>a row</source>
      <translation>eine Zeile</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>a rule of the kind pair has figures of both pressures and no more</source>
      <translation>eine Regel der Art pair hat Werte beider Drücke und keine weiteren</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>a rule of the kind single has figures of one value alone</source>
      <translation>eine Regel der Art single hat Werte nur einer Größe</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>a rule of the kind {kind} needs a figure</source>
      <translation>eine Regel der Art {kind} braucht einen Wert</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>a scale's code must be one of {codes}</source>
      <translation>der Code einer Skala muss einer sein von {codes}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>a score; also depth, moaas, with tested behind</source>
      <translation>ein Wert; auch depth, moaas, dahinter tested</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>a sensation, and where in the body</source>
      <comment>a word of the data files</comment>
      <translation>eine Empfindung, und wo im Körper</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>a session's record as files; the notes stay closed</source>
      <translation>die Akte einer Sitzung als Dateien; die Notizen bleiben verschlossen</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>a skip was undone</source>
      <translation>ein Sprung wurde zurückgenommen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/music.py" />
      <source>a sound device by name</source>
      <translation>ein Tongerät nach seinem Namen</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>a stronger track was chosen</source>
      <translation>ein stärkeres Stück wurde gewählt</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>a tap ducks and brings back; kept down, only so long</source>
      <translation>antippen: leiser und zurück; gedrückt: solange</translation>
    </message>
    <message>
      <location filename="../core/music/m3u.py" />
      <source>a text in it is longer than {most} characters</source>
      <translation>ein Text darin ist länger als {most} Zeichen</translation>
    </message>
    <message>
      <location filename="../core/practice/settings.py" />
      <source>a time must lie between 0 minutes and a day</source>
      <translation>eine Zeit muss zwischen 0 Minuten und einem Tag liegen</translation>
    </message>
    <message>
      <location filename="../ui/music/setting_form.py" />
      <source>a title</source>
      <translation>ein Titel</translation>
    </message>
    <message>
      <location filename="../core/music/xspf.py" />
      <source>a track names no file</source>
      <translation>ein Stück nennt keine Datei</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>a transition is crossfade, gapless or silence and 0 to {most} ms</source>
      <translation>ein Übergang ist crossfade, gapless oder silence und 0 bis {most} ms</translation>
    </message>
    <message>
      <location filename="../core/practice/settings.py" />
      <source>a volume must lie between -60 and 0 dB</source>
      <translation>eine Lautstärke muss zwischen -60 und 0 dB liegen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/rehearse.py" />
      <source>a whole course, without a window or sound</source>
      <translation>eine ganze Behandlung, ohne Fenster und Ton</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>action</source>
      <comment>a field of an entry</comment>
      <translation>Maßnahme</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>added: {title}</source>
      <translation>hinzugefügt: {title}</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>adds to</source>
      <comment>field of a dose</comment>
      <translation>gehört zu</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>adverse</source>
      <translation>unerwünscht</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>adverse event {label}</source>
      <translation>unerwünschtes Ereignis {label}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>adverse event: {label}</source>
      <translation>unerwünschtes Ereignis: {label}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>after</source>
      <comment>over a field</comment>
      <translation>nach</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>after booster</source>
      <comment>over a field</comment>
      <translation>nach dem Booster</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>after dose</source>
      <comment>over a field</comment>
      <translation>nach der Dosis</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>after hours</source>
      <comment>over a field</comment>
      <translation>nach Stunden</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>after months</source>
      <comment>over a field</comment>
      <translation>nach Monaten</translation>
    </message>
    <message>
      <location filename="../ui/parts/stop_strip.py" />
      <source>after session</source>
      <translation>nach Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>after session {number}, {day}</source>
      <translation>nach Sitzung {number}, {day}</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>after the dose</source>
      <translation>nach der Dosis</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>after the next session</source>
      <translation>nach der nächsten Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>age not noted</source>
      <translation>Alter nicht vermerkt</translation>
    </message>
    <message>
      <location filename="../core/handout/candidates.py" />
      <source>agreement</source>
      <translation>Vereinbarung</translation>
    </message>
    <message>
      <location filename="../ui/room/pinned_strip.py" />
      <source>agreements re-read {read} of {count}</source>
      <translation>Vereinbarungen gelesen {read} von {count}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>airway opened</source>
      <comment>a word of the data files</comment>
      <translation>Atemweg geöffnet</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>alcohol, the past year</source>
      <comment>a word of the data files</comment>
      <translation>Alkohol, letztes Jahr</translation>
    </message>
    <message>
      <location filename="../cli/backup.py" />
      <source>all as written. The scratch place is gone again.</source>
      <translation>alles wie geschrieben. Der Probeort ist wieder weg.</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>all can be read</source>
      <translation>alle lesbar</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>all decode</source>
      <translation>alle lesbar</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>allied</source>
      <translation>verbündet</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>allied with {part}</source>
      <translation>verbündet mit {part}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>also Alt 1 … Alt 0, Alt -</source>
      <translation>auch Alt 1 … Alt 0, Alt -</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>always</source>
      <translation>immer</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>amend the last dose: waste, witness</source>
      <translation>letzte Dosis ergänzen: Verwurf, Zeuge</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>amount</source>
      <comment>a field of an entry</comment>
      <translation>Menge</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>amount</source>
      <comment>field of a dose</comment>
      <translation>Menge</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>amplifier at 3, as a low voice</source>
      <translation>Verstärker auf 3, wie eine leise Stimme</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/rehearsal.py" />
      <source>an act needs exactly one of {acts}</source>
      <translation>eine Handlung braucht genau eines von {acts}</translation>
    </message>
    <message>
      <location filename="../core/session/adverse_list.py" />
      <source>an action is a text of 1 to {longest} characters</source>
      <translation>eine Maßnahme ist ein Text von 1 bis {longest} Zeichen</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>an adverse event, from onset to end</source>
      <translation>unerw. Ereignis, von Anfang bis Ende</translation>
    </message>
    <message>
      <location filename="../desks/documents.py" />
      <source>an attached document</source>
      <translation>ein angehängtes Dokument</translation>
    </message>
    <message>
      <location filename="../ui/handout/preview.py" />
      <source>an empty page</source>
      <translation>eine leere Seite</translation>
    </message>
    <message>
      <location filename="../core/practice/settings.py" />
      <source>an engine goes on for at least a minute</source>
      <translation>eine Tonausgabe läuft mindestens eine Minute weiter</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>an entry is there twice</source>
      <translation>ein Eintrag steht zweimal da</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>an entry of the kind {kind} has fields that are not known</source>
      <translation>ein Eintrag der Art {kind} hat unbekannte Felder</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/course_rehearsal.py" />
      <source>an entry of the kind {kind} has no {name}</source>
      <translation>ein Eintrag der Art {kind} hat kein {name}</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>an entry of the kind {kind} is not as it should be ({error})</source>
      <translation>ein Eintrag der Art {kind} ist nicht, wie er sein soll ({error})</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/course_rehearsal.py" />
      <source>an entry of the kind {kind} lacks something it needs</source>
      <translation>einem Eintrag der Art {kind} fehlt etwas, das er braucht</translation>
    </message>
    <message>
      <location filename="../cli/arguments/amending.py" />
      <source>an id, or its beginning</source>
      <translation>eine ID oder ihr Anfang</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>an id, or its beginning, or `all`</source>
      <translation>eine ID oder ihr Anfang, oder `all`</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>an id, or its beginning; `all` with json for everything</source>
      <translation>eine ID oder ihr Anfang; `all` mit json für alles</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>an id, or its beginning; else all</source>
      <translation>eine ID oder ihr Anfang; sonst alle</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>an image, a scene</source>
      <comment>a word of the data files</comment>
      <translation>ein Bild, eine Szene</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>an observation key rates the scale {scale}: change the key first</source>
      <translation>eine Beobachtungstaste verwendet die Skala {scale}: erst die Taste ändern</translation>
    </message>
    <message>
      <location filename="../ui/room/recovered_words.py" />
      <source>an unfinished line was put back</source>
      <translation>eine unfertige Zeile wurde zurückgelegt</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pick_card.py" />
      <source>and {count} more: type on</source>
      <translation>und {count} weitere: weitertippen</translation>
    </message>
    <message>
      <location filename="../core/music/setting.py" />
      <source>and {number} more of this kind</source>
      <translation>und {number} weitere dieser Art</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>another</source>
      <translation>eine andere</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>another music setting was taken</source>
      <translation>eine andere Musikfolge wurde genommen</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>another phase was chosen</source>
      <translation>eine andere Phase wurde gewählt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>answer to a marked reading: {reason}</source>
      <translation>Antwort auf einen markierten Messwert: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>answer to a reading: {reason}</source>
      <translation>Antwort auf einen Messwert: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>answered before the correction by {name}: {reason}</source>
      <translation>vor der Korrektur beantwortet von {name}: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>answered by {name}: {reason}</source>
      <translation>beantwortet von {name}: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>answers a marked reading</source>
      <translation>antwortet auf einen markierten Messwert</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>answers only to a loud or repeated name</source>
      <comment>a word of the data files</comment>
      <translation>antwortet nur auf lautes oder wiederholtes Rufen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>answers only to a painful squeeze</source>
      <comment>a word of the data files</comment>
      <translation>reagiert nur auf schmerzhaftes Kneifen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>answers only to mild prodding</source>
      <comment>a word of the data files</comment>
      <translation>reagiert nur auf leichtes Anstoßen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>answers readily to the name</source>
      <comment>a word of the data files</comment>
      <translation>antwortet prompt auf den Namen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>anxiety, the last two weeks</source>
      <comment>a word of the data files</comment>
      <translation>Angst, letzte zwei Wochen</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>artist</source>
      <translation>Interpret</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>as asked on the day</source>
      <translation>wie am Tag erfragt</translation>
    </message>
    <message>
      <location filename="../ui/review/afterwards_form.py" />
      <source>as in the room: 128/82 74 98, distress 4, or any words</source>
      <translation>wie im Raum: 128/82 74 98, distress 4 oder beliebige Worte</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>as it is now · {count}</source>
      <translation>wie es jetzt ist · {count}</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>as the setting: {usual}</source>
      <translation>wie die Musikfolge: {usual}</translation>
    </message>
    <message>
      <location filename="../ui/settings/language_section.py" />
      <source>as the system</source>
      <translation>wie das System</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>as written</source>
      <translation>wie geschrieben</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>as written, if at all</source>
      <translation>wie geschrieben, falls überhaupt</translation>
    </message>
    <message>
      <location filename="../ui/preparation/consents.py" />
      <source>ask first</source>
      <translation>zuerst fragen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>ask me before going there</source>
      <translation>frag mich, bevor du dorthin gehst</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>ask outside</source>
      <comment>over a field</comment>
      <translation>nachfragen außerhalb</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>asked for</source>
      <comment>of the system</comment>
      <translation>verlangt</translation>
    </message>
    <message>
      <location filename="../awake/desktop.py" />
      <source>asked for, but not in the desktop's list</source>
      <translation>verlangt, steht aber nicht in der Liste der Arbeitsumgebung</translation>
    </message>
    <message>
      <location filename="../awake/logind.py" />
      <source>asked for, but not in the system's list</source>
      <translation>verlangt, steht aber nicht in der Liste des Systems</translation>
    </message>
    <message>
      <location filename="../awake/logind.py" />
      <source>asked for, but not to be seen: {reason}</source>
      <translation>verlangt, aber nicht zu sehen: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>asked {time}</source>
      <translation>gefragt {time}</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>asking</source>
      <comment>of the system</comment>
      <translation>wird verlangt</translation>
    </message>
    <message>
      <location filename="../awake/keeper.py" />
      <source>asking the system failed</source>
      <translation>die Anfrage an das System schlug fehl</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>asks about plans to end one's life</source>
      <comment>a word of the data files</comment>
      <translation>fragt nach Plänen, das Leben zu beenden</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>asks about thoughts of death or self-harm</source>
      <comment>a word of the data files</comment>
      <translation>fragt nach Gedanken an Tod oder Selbstverletzung</translation>
    </message>
    <message>
      <location filename="../core/music/track_search.py" />
      <source>at least {values}</source>
      <translation>mindestens {values}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>at most {amount}</source>
      <translation>höchstens {amount}</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>at most {most} criteria fit the digit keys</source>
      <translation>höchstens {most} Kriterien passen auf die Zifferntasten</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/course_rehearsal.py" />
      <source>at must be a time of day such as 10:30</source>
      <translation>at muss eine Tageszeit wie 10:30 sein</translation>
    </message>
    <message>
      <location filename="../core/review/comparison.py" />
      <source>at the begin of {phase}</source>
      <translation>am Beginn von {phase}</translation>
    </message>
    <message>
      <location filename="../core/review/comparison.py" />
      <source>at the first dose</source>
      <translation>an der ersten Dosis</translation>
    </message>
    <message>
      <location filename="../core/review/comparison.py" />
      <source>at the start</source>
      <translation>am Anfang</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>at the time of the last entry</source>
      <translation>zur Zeit des letzten Eintrags</translation>
    </message>
    <message>
      <location filename="../ui/comparison/compared_words.py" />
      <source>at {clock}</source>
      <translation>bei {clock}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_fields.py" />
      <source>at {time}</source>
      <translation>um {time}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_fields.py" />
      <source>at {time} · was {before}</source>
      <translation>um {time} · war {before}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/wish_words.py" />
      <source>avoid: {words}</source>
      <translation>meiden: {words}</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>back from the grounding set</source>
      <translation>zurück von der Erdungsmusik</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>back to the track before</source>
      <translation>zurück zum vorigen Stück</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>back up before the next session</source>
      <translation>vor der nächsten Sitzung sichern</translation>
    </message>
    <message>
      <location filename="../ui/prepare/last_readings.py" />
      <source>baseline</source>
      <translation>Ausgangswert</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>baseline {reading}</source>
      <translation>Ausgangswert {reading}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>before session {number}</source>
      <translation>vor Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>before the dose</source>
      <translation>vor der Dosis</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>before the dose</source>
      <comment>over a field</comment>
      <translation>vor der Dosis</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>before: {words}</source>
      <translation>zuvor: {words}</translation>
    </message>
    <message>
      <location filename="../ui/home/home_lines.py" />
      <source>began {clock}</source>
      <translation>Beginn {clock}</translation>
    </message>
    <message>
      <location filename="../ui/home/home_lines.py" />
      <source>began {day}, {clock}</source>
      <translation>Beginn {day}, {clock}</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>begin of a hold</source>
      <translation>Beginn des Haltens</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>begins with {title}</source>
      <translation>beginnt mit {title}</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>being checked</source>
      <translation>wird geprüft</translation>
    </message>
    <message>
      <location filename="../ui/score/oxygen_lane.py" />
      <source>below the line</source>
      <translation>unter der Linie</translation>
    </message>
    <message>
      <location filename="../ui/medicine_words.py" />
      <source>benzodiazepine</source>
      <translation>Benzodiazepin</translation>
    </message>
    <message>
      <location filename="../core/chart/day_checklist.py" />
      <source>beside must be one of {known}</source>
      <translation>beside muss eines sein von {known}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>better</source>
      <comment>over a field</comment>
      <translation>besser</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>better must be "lower" or "higher"</source>
      <translation>better muss "lower" oder "higher" sein</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>between</source>
      <comment>a word of the data files</comment>
      <translation>dazwischen</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>beyond</source>
      <translation>jenseits</translation>
    </message>
    <message>
      <location filename="../ui/score/heart_lane.py" />
      <source>beyond the line</source>
      <translation>jenseits der Linie</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>blood pressure</source>
      <translation>Blutdruck</translation>
    </message>
    <message>
      <location filename="../core/vitals/recording_columns.py" />
      <source>blood pressure needs both its columns</source>
      <translation>Blutdruck braucht beide Spalten</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>bookmark</source>
      <translation>Lesezeichen</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>bookmark: {words}</source>
      <translation>Lesezeichen: {words}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>booster</source>
      <comment>a field of an entry</comment>
      <translation>Booster</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>booster</source>
      <comment>not given</comment>
      <translation>Booster</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>booster count</source>
      <comment>a field of an entry</comment>
      <translation>Zahl der Booster</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>booster max</source>
      <comment>a field of an entry</comment>
      <translation>Booster höchstens</translation>
    </message>
    <message>
      <location filename="../ui/score/dose_lane.py" />
      <source>booster not given</source>
      <translation>Booster nicht gegeben</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>booster not given: {reason}</source>
      <translation>Booster nicht gegeben: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>booster up to {amount}</source>
      <translation>Booster bis {amount}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>booster window</source>
      <comment>a field of an entry</comment>
      <translation>Zeitfenster des Boosters</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>booster: {dose}</source>
      <translation>Booster: {dose}</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>boosters given {given} of {count}</source>
      <translation>Booster gegeben {given} von {count}</translation>
    </message>
    <message>
      <location filename="../core/course/telling_apart.py" />
      <source>born {day}</source>
      <translation>geboren {day}</translation>
    </message>
    <message>
      <location filename="../ui/client/who_section.py" />
      <source>born {day}, {years} years</source>
      <translation>geboren {day}, {years} Jahre</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>bowl and water</source>
      <comment>a word of the data files</comment>
      <translation>Schale und Wasser</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>bp seen why</source>
      <translation>bp seen Grund</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>bp skip why</source>
      <translation>bp skip Grund</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>breathing rate</source>
      <translation>Atemfrequenz</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>breathing rate</source>
      <comment>a word of the data files</comment>
      <translation>Atemfrequenz</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>breathing rate above</source>
      <comment>over a field</comment>
      <translation>Atemfrequenz über</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>breathing rate above 25 or below 10</source>
      <comment>a word of the data files</comment>
      <translation>Atemfrequenz über 25 oder unter 10</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>breathing rate below</source>
      <comment>over a field</comment>
      <translation>Atemfrequenz unter</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>breaths</source>
      <comment>a field of an entry</comment>
      <translation>Atemzüge</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>brings back a refused line that made way</source>
      <translation>holt eine abgelehnte Zeile zurück, die Platz machte</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>built-in</source>
      <translation>mitgeliefert</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_panel.py" />
      <source>built-in {value}</source>
      <translation>mitgeliefert {value}</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>burden: “{words}”</source>
      <translation>Last: „{words}“</translation>
    </message>
    <message>
      <location filename="../cli/arguments/keys.py" />
      <source>by a passphrase of their own</source>
      <translation>mit einer eigenen Passphrase</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>by choice</source>
      <translation>so gewählt</translation>
    </message>
    <message>
      <location filename="../ui/prepare/laptop_words.py" />
      <source>by hand</source>
      <translation>von Hand</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>by its version “{version}”</source>
      <translation>nach seiner Fassung „{version}“</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>by key</source>
      <translation>mit Taste</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>byte {place} is not UTF-8</source>
      <translation>Byte {place} ist kein UTF-8</translation>
    </message>
    <message>
      <location filename="../cli/calendar.py" />
      <source>calendar</source>
      <translation>Kalender</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>calm</source>
      <comment>a word of the data files</comment>
      <translation>Ruhe</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>cancelled</source>
      <translation>abgesagt</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>cannot be measured</source>
      <translation>kann nicht gemessen werden</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>cannot be played: {reason}. Take it out, or mend the file.</source>
      <translation>nicht spielbar: {reason}. Herausnehmen oder die Datei richten.</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>cannot be read any further: {reason}, after {at_s} s</source>
      <translation>lässt sich nicht weiterlesen: {reason}, nach {at_s} s</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>cannot be read in time</source>
      <translation>ist nicht rechtzeitig lesbar</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>cannot be read: the file is damaged there</source>
      <translation>nicht lesbar: die Datei ist dort beschädigt</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>cannot be read: the file is damaged there ({number} entries)</source>
      <translation>nicht lesbar: die Datei ist dort beschädigt ({number} Einträge)</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>cannot be read: {reason}</source>
      <translation>ist nicht lesbar: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/review/note_lines.py" />
      <source>carried</source>
      <translation>mitgenommen</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>carried</source>
      <comment>a burden</comment>
      <translation>getragen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>carried</source>
      <comment>a field of an entry</comment>
      <translation>mitgenommen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/keys.py" />
      <source>change your passphrase, by it or the recovery code</source>
      <translation>ändert Ihre Passphrase, mit ihr oder dem Wiederherstellungscode</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>changed</source>
      <translation>geändert</translation>
    </message>
    <message>
      <location filename="../core/data_files/changed_mark.py" />
      <source>changed by you on {day}</source>
      <translation>von Ihnen geändert am {day}</translation>
    </message>
    <message>
      <location filename="../core/data_files/changed_mark.py" />
      <source>changed on {day}</source>
      <translation>geändert am {day}</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>changed while it was measured</source>
      <translation>änderte sich während der Messung</translation>
    </message>
    <message>
      <location filename="../core/data_files/changed_mark.py" />
      <source>changed: {words}</source>
      <translation>geändert: {words}</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>changes its sample rate or channels in the middle</source>
      <translation>wechselt in der Mitte Abtastrate oder Kanäle</translation>
    </message>
    <message>
      <location filename="../ui/search/hit_lines.py" />
      <source>chart</source>
      <translation>Klientenblatt</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>check both stores entry by entry</source>
      <translation>prüft beide Speicher Eintrag für Eintrag</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>choose a folder in Settings</source>
      <translation>Ordner in den Einstellungen wählen</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>claims a sample rate of {rate_hz} Hz</source>
      <translation>gibt eine Abtastrate von {rate_hz} Hz an</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>claims {channels} channels</source>
      <translation>gibt {channels} Kanäle an</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>clarity</source>
      <comment>a word of the data files</comment>
      <translation>Klarheit</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>cleared</source>
      <translation>freigegeben</translation>
    </message>
    <message>
      <location filename="../cli/clients.py" />
      <source>client</source>
      <translation>Klient</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>client</source>
      <comment>before its code</comment>
      <translation>Klient</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>clinical cut-off</source>
      <comment>a word of the data files</comment>
      <translation>klinische Schwelle</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>clinical insomnia, moderate</source>
      <comment>a word of the data files</comment>
      <translation>klinische Schlaflosigkeit, mittelgradig</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>clinical insomnia, severe</source>
      <comment>a word of the data files</comment>
      <translation>klinische Schlaflosigkeit, schwer</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>clonidine given</source>
      <comment>a word of the data files</comment>
      <translation>Clonidin gegeben</translation>
    </message>
    <message>
      <location filename="../program.py" />
      <source>closed</source>
      <translation>geschlossen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>closed {day}</source>
      <translation>abgeschlossen {day}</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>closed {day}: {words}</source>
      <translation>abgeschlossen {day}: {words}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>closes a card or a question</source>
      <translation>schließt eine Karte oder Frage</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>code</source>
      <comment>a field of an entry</comment>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>code</source>
      <comment>over a field</comment>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>code and label must not be empty</source>
      <translation>code und label dürfen nicht leer sein</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>codec</source>
      <translation>Codec</translation>
    </message>
    <message>
      <location filename="../core/session/adverse_list.py" />
      <source>codes must hold at least one</source>
      <translation>codes muss mindestens einen enthalten</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>command line</source>
      <translation>Befehlszeile</translation>
    </message>
    <message>
      <location filename="../cli/own_files.py" />
      <source>command line: {detail}</source>
      <translation>Befehlszeile: {detail}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>compassion</source>
      <comment>a word of the data files</comment>
      <translation>Mitgefühl</translation>
    </message>
    <message>
      <location filename="../ui/room/music_panel.py" />
      <source>composing music {piece} of {count}</source>
      <translation>komponiert Musik {piece} von {count}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>composing {piece} of {count}</source>
      <translation>komponiert {piece} von {count}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>concentration</source>
      <comment>a field of an entry</comment>
      <translation>Konzentration</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>concentration</source>
      <comment>field of a dose</comment>
      <translation>Konzentration</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>confidence</source>
      <comment>a word of the data files</comment>
      <translation>Zuversicht</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>confirmed</source>
      <translation>bestätigt</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>confirmed by a repeat at {at}</source>
      <translation>bestätigt durch Wiederholung um {at}</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>confirmed, a repeat of {at}</source>
      <translation>bestätigt, Wiederholung von {at}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>conflict</source>
      <comment>over a field</comment>
      <translation>Widerspruch</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>connectedness</source>
      <comment>a word of the data files</comment>
      <translation>Verbundenheit</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>consent to the medicine</source>
      <translation>Einwilligung zum Medikament</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>copy of {title}</source>
      <translation>Kopie von {title}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>correct one of the last entries</source>
      <translation>einen der letzten Einträge korrigieren</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>corrected</source>
      <translation>korrigiert</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>corrected {clock}, {changes}</source>
      <translation>korrigiert {clock}, {changes}</translation>
    </message>
    <message>
      <location filename="../ui/client/trail_lines.py" />
      <source>corrected {day} {clock} by {author}</source>
      <translation>korrigiert {day} {clock} von {author}</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>corrected {day}, was {before} of {day_before}</source>
      <translation>korrigiert {day}, zuvor {before} vom {day_before}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>corrected {time} by {name}: {changes}</source>
      <translation>korrigiert {time} von {name}: {changes}</translation>
    </message>
    <message>
      <location filename="../desks/open_folder.py" />
      <source>could not be checked</source>
      <translation>konnten nicht geprüft werden</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>courage</source>
      <comment>a word of the data files</comment>
      <translation>Mut</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>course</source>
      <translation>Behandlung</translation>
    </message>
    <message>
      <location filename="../desks/door.py" />
      <source>cover</source>
      <translation>Abdeckung</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>cover the screen</source>
      <translation>Bildschirm abdecken</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>crashed the measuring</source>
      <translation>brachte die Messung zum Absturz</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>creativity</source>
      <comment>a word of the data files</comment>
      <translation>Kreativität</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>criteria</source>
      <translation>Kriterien</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>criteria</source>
      <comment>a field of an entry</comment>
      <translation>Kriterien</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>criterion</source>
      <comment>a field of an entry</comment>
      <translation>Kriterium</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>criterion</source>
      <comment>over a field</comment>
      <translation>Kriterium</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>crossfade</source>
      <translation>Blende</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>crossfade {length}</source>
      <translation>Überblendung {length}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>crossfade {seconds} s</source>
      <translation>Überblendung {seconds} s</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>curiosity</source>
      <comment>a word of the data files</comment>
      <translation>Neugier</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>cutoffs</source>
      <translation>Schwellen</translation>
    </message>
    <message>
      <location filename="../desks/backups.py" />
      <source>damaged</source>
      <translation>beschädigt</translation>
    </message>
    <message>
      <location filename="../ui/comparison/looks.py" />
      <source>dash and dot, diamond</source>
      <translation>Strichpunktlinie, Raute</translation>
    </message>
    <message>
      <location filename="../ui/comparison/looks.py" />
      <source>dash and two dots, open square</source>
      <translation>Strich und zwei Punkte, offenes Quadrat</translation>
    </message>
    <message>
      <location filename="../ui/comparison/looks.py" />
      <source>dashed line, square</source>
      <translation>gestrichelte Linie, Quadrat</translation>
    </message>
    <message>
      <location filename="../ui/client/who_section.py" />
      <source>date of birth not noted</source>
      <translation>Geburtsdatum nicht vermerkt</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>day</source>
      <comment>over a field</comment>
      <translation>Tag</translation>
    </message>
    <message>
      <location filename="../devices/recording_times.py" />
      <source>day and month cannot be told apart, and neither is the session's day</source>
      <translation>Tag und Monat sind nicht zu unterscheiden, und keiner ist der Tag der Sitzung</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>days</source>
      <comment>a unit</comment>
      <translation>Tage</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>death</source>
      <comment>a word of the data files</comment>
      <translation>Tod</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>decided by</source>
      <comment>a field of an entry</comment>
      <translation>entschieden von</translation>
    </message>
    <message>
      <location filename="../cli/arguments/music.py" />
      <source>decode and measure every track</source>
      <translation>dekodiert und misst jedes Stück</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>depression, the last two weeks</source>
      <comment>a word of the data files</comment>
      <translation>Depression, letzte zwei Wochen</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>depth</source>
      <translation>Tiefe</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>device</source>
      <comment>field of a dose</comment>
      <translation>Gerät</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>device index</source>
      <comment>a field of an entry</comment>
      <translation>Gerätenummer</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>device lost</source>
      <translation>Gerät verloren</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>device {number}</source>
      <translation>Gerät {number}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>diastolic pressure</source>
      <comment>a field of an entry</comment>
      <translation>diastolischer Druck</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>diastolic pressure</source>
      <comment>a word of the data files</comment>
      <translation>diastolischer Druck</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>diastolic pressure above</source>
      <comment>over a field</comment>
      <translation>diastolischer Druck über</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>diastolic pressure above {value} mmHg</source>
      <translation>diastolischer Druck über {value} mmHg</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>diastolic pressure below</source>
      <comment>over a field</comment>
      <translation>diastolischer Druck unter</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>diastolic pressure fall</source>
      <comment>over a field</comment>
      <translation>Abfall diastolischer Druck</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>diastolic pressure rise</source>
      <comment>over a field</comment>
      <translation>Anstieg diastolischer Druck</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>did not come to an end when measured</source>
      <translation>kam bei der Messung zu keinem Ende</translation>
    </message>
    <message>
      <location filename="../ui/comparison/compared_words.py" />
      <source>did not have this phase</source>
      <translation>hatte diese Phase nicht</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>difference of the pressures</source>
      <comment>a word of the data files</comment>
      <translation>Differenz der Drücke</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>dimmer · lighter, slowly</source>
      <translation>dunkler · heller, langsam</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>discharge</source>
      <translation>Entlassung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>discharge decided by {name}</source>
      <translation>Entlassung entschieden von {name}</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>discharge decision</source>
      <translation>Entlassungsentscheidung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>discharge, {criterion}: {judged}</source>
      <translation>Entlassung, {criterion}: {judged}</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>discharge: {criterion}</source>
      <translation>Entlassung: {criterion}</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>distress</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <location filename="../cli/arguments/amending.py" />
      <source>do not ask first</source>
      <translation>nicht erst fragen</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>done</source>
      <translation>erledigt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>done about an adverse event: {action}</source>
      <translation>getan bei einem unerwünschten Ereignis: {action}</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>done: {deeds}</source>
      <translation>getan: {deeds}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>dose</source>
      <comment>not given</comment>
      <translation>Dosis</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>dose it adds to</source>
      <comment>a field of an entry</comment>
      <translation>Dosis, die ergänzt wird</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>dose not given: {reason}</source>
      <translation>Dosis nicht gegeben: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>dose {amount}</source>
      <translation>Dosis {amount}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>dose {dose}</source>
      <translation>Dosis {dose}</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>dosing</source>
      <comment>a visit</comment>
      <translation>Dosissitzung</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>dosing {number}</source>
      <translation>Dosissitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/comparison/looks.py" />
      <source>dotted line, triangle</source>
      <translation>gepunktete Linie, Dreieck</translation>
    </message>
    <message>
      <location filename="../ui/music/hold_wave.py" />
      <source>drag to choose what a hold loops; without it the whole track</source>
      <translation>ziehen wählt, was beim Halten kreist; sonst das ganze Stück</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>ducked</source>
      <translation>leise</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>due since {day}</source>
      <translation>fällig seit {day}</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>during “{title}”</source>
      <translation>während „{title}“</translation>
    </message>
    <message>
      <location filename="../ui/settings/emergency_section.py" />
      <source>e.g. 14 Invented Road, back yard
door code 00, second floor, ring twice</source>
      <translation>z. B. Erfundene Straße 14, Hinterhof
Türcode 00, zweiter Stock, zweimal läuten</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>e.g. church bells</source>
      <translation>z. B. Kirchenglocken</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>e.g. sleep, work, who is near</source>
      <translation>z. B. Schlaf, Arbeit, wer in der Nähe ist</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>e.g. strings, wood, low voices</source>
      <translation>z. B. Streicher, Holz, tiefe Stimmen</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>e.g. the critic: ask me before going there</source>
      <translation>z. B. der Kritiker: frag mich, bevor du dorthin gehst</translation>
    </message>
    <message>
      <location filename="../ui/form_fields.py" />
      <source>e.g. {example}</source>
      <translation>z. B. {example}</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>eight</source>
      <translation>acht</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>emergency</source>
      <comment>a contact</comment>
      <translation>Notfallkontakt</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>emergency card; Ctrl P prints it</source>
      <translation>Notfallkarte; Strg P druckt sie</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>emergency services called</source>
      <comment>a word of the data files</comment>
      <translation>Rettungsdienst gerufen</translation>
    </message>
    <message>
      <location filename="../ui/room/screen.py" />
      <source>emergency sheet</source>
      <translation>Notfallblatt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/pdf_catalogue.py" />
      <source>en</source>
      <comment>the code of this language, as RFC 5646 has it</comment>
      <translation>de</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>end of a hold</source>
      <translation>Ende des Haltens</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>end of an observation</source>
      <translation>Ende einer Beobachtung</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>end of the session</source>
      <translation>Ende der Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>end of {words}</source>
      <translation>Ende: {words}</translation>
    </message>
    <message>
      <location filename="../cli/arguments/music.py" />
      <source>end the folder's music that goes on alone</source>
      <translation>beendet die Musik des Ordners, die allein weiterläuft</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>end the session</source>
      <translation>Sitzung beenden</translation>
    </message>
    <message>
      <location filename="../cli/arguments/rehearse.py" />
      <source>end the session after M minutes</source>
      <translation>beendet die Sitzung nach M Minuten</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>ended</source>
      <translation>beendet</translation>
    </message>
    <message>
      <location filename="../cli/sessions.py" />
      <source>ended</source>
      <comment>a session</comment>
      <translation>beendet</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>ended the player when it was read</source>
      <translation>beendete beim Lesen die Wiedergabe</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>ended {clock}: {why}</source>
      <translation>beendet {clock}: {why}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>enters; again where it asks</source>
      <translation>trägt ein; noch einmal, wo gefragt wird</translation>
    </message>
    <message>
      <location filename="../cli/sessions.py" />
      <source>entries</source>
      <translation>Einträge</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>entries of the kind {kind} are not imported</source>
      <translation>Einträge der Art {kind} werden nicht importiert</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>entry number {number} of the store is missing before it</source>
      <translation>davor fehlt Eintrag Nummer {number} des Speichers</translation>
    </message>
    <message>
      <location filename="../record/anchor.py" />
      <source>entry number {number} of the store is not the one that was written</source>
      <translation>Eintrag Nummer {number} des Speichers ist nicht der geschriebene</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>escort</source>
      <translation>Begleitperson</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>escort home</source>
      <translation>Begleitung nach Hause</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>escort today: {words}</source>
      <translation>Begleitung heute: {words}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>evened {gain}</source>
      <translation>angeglichen {gain}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>every</source>
      <comment>over a field</comment>
      <translation>alle</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>every data file, and who changed it</source>
      <translation>jede Datendatei, und wer sie geändert hat</translation>
    </message>
    <message>
      <location filename="../ui/prepare/screen.py" />
      <source>every line can be passed over</source>
      <translation>jede Zeile kann übergangen werden</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>every week</source>
      <translation>jede Woche</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>every weeks</source>
      <comment>over a field</comment>
      <translation>alle Wochen</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/measures/score_words.py" />
      <source>every {count} weeks</source>
      <translation>
        <numerusform>wöchentlich</numerusform>
        <numerusform>alle {count} Wochen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>every {weeks} weeks</source>
      <translation>alle {weeks} Wochen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/keys.py" />
      <source>everyone who can open the folder</source>
      <translation>alle, die den Ordner öffnen können</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>exile</source>
      <translation>Verbannter</translation>
    </message>
    <message>
      <location filename="../ui/client/orders_section.py" />
      <source>expired</source>
      <translation>abgelaufen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>expires on</source>
      <comment>a field of an entry</comment>
      <translation>gültig bis</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>expires {day}</source>
      <translation>Verfall {day}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>expiry</source>
      <comment>a field of an entry</comment>
      <translation>Verfall</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>expiry</source>
      <comment>field of a dose</comment>
      <translation>Verfall</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>expiry {day} is past</source>
      <translation>Verfall {day} ist vorbei</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>extremely severe</source>
      <comment>a word of the data files</comment>
      <translation>äußerst schwer</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>facts</source>
      <translation>Inhalte</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>fade to silence, and stay there</source>
      <translation>zur Stille ausblenden und dort bleiben</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>faded to silence</source>
      <translation>in Stille ausgeblendet</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>fades to silence over {length}</source>
      <translation>blendet über {length} zur Stille aus</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>fading</source>
      <translation>blendet</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>fading {seconds} s</source>
      <translation>blendet {seconds} s</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>far away</source>
      <comment>a word of the data files</comment>
      <translation>weit weg</translation>
    </message>
    <message>
      <location filename="../ui/room/notes_panel.py" />
      <source>feeds integration</source>
      <translation>für die Integration</translation>
    </message>
    <message>
      <location filename="../ui/room/notes_panel.py" />
      <source>feeds integration · {count}</source>
      <translation>für die Integration · {count}</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>field</source>
      <translation>Feld</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>file</source>
      <translation>Datei</translation>
    </message>
    <message>
      <location filename="../cli/arguments/search.py" />
      <source>find entries by their words, newest first</source>
      <translation>findet Einträge nach ihren Wörtern, die neuesten zuerst</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>find words of this client</source>
      <translation>Worte dieser Person suchen</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>firefighter</source>
      <translation>Feuerwehr</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>first of two</source>
      <translation>erste von zwei</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>first of two within {minutes} min</source>
      <translation>erste von zwei binnen {minutes} min</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>first seen session {number}</source>
      <translation>zuerst gesehen in Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>five</source>
      <translation>fünf</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>five minutes a day</source>
      <translation>fünf Minuten am Tag</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>for</source>
      <comment>over a field</comment>
      <translation>für</translation>
    </message>
    <message>
      <location filename="../cli/arguments/menu.py" />
      <source>for all users, as /usr/local; else yours</source>
      <translation>für alle Benutzer, etwa /usr/local; sonst nur für Sie</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>form</source>
      <comment>a field of an entry</comment>
      <translation>Form</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>form</source>
      <comment>field of a dose</comment>
      <translation>Darreichungsform</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>form</source>
      <comment>over a field</comment>
      <translation>Form</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>four</source>
      <translation>vier</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>from</source>
      <translation>von</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>from</source>
      <comment>over a field</comment>
      <translation>von</translation>
    </message>
    <message>
      <location filename="../core/course/casebook.py" />
      <source>from {before} to {after}</source>
      <translation>von {before} nach {after}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>from {begin}, not ended</source>
      <translation>ab {begin}, nicht beendet</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>from {day}</source>
      <translation>ab {day}</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>from {lowest} to {highest}</source>
      <translation>von {lowest} bis {highest}</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>full scale</source>
      <translation>Vollaussteuerung</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>gain {gain}</source>
      <translation>Pegel {gain}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>gapless</source>
      <translation>lückenlos</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>getting better, still there</source>
      <comment>a word of the data files</comment>
      <translation>bessert sich, noch da</translation>
    </message>
    <message>
      <location filename="../ui/preparation/consents.py" />
      <source>given</source>
      <translation>erteilt</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>given</source>
      <comment>a consent</comment>
      <translation>erteilt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>given by</source>
      <comment>a field of an entry</comment>
      <translation>gegeben von</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>given by</source>
      <comment>field of a dose</comment>
      <translation>gegeben von</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>given {time}, written {later}</source>
      <translation>gegeben {time}, geschrieben {later}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>goes on as it is</source>
      <comment>a word of the data files</comment>
      <translation>hält unverändert an</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>gone by</source>
      <translation>verstrichen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>grade</source>
      <comment>a field of an entry</comment>
      <translation>Grad</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>grade of an adverse event: {grade}</source>
      <translation>Grad eines unerwünschten Ereignisses: {grade}</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>grade {grade}</source>
      <translation>Grad {grade}</translation>
    </message>
    <message>
      <location filename="../core/session/adverse_list.py" />
      <source>grades are numbered from 1 on, without a gap</source>
      <translation>Schweregrade sind ab 1 lückenlos nummeriert</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>grounding set</source>
      <translation>Erdungsmusik</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>grounding takes no value</source>
      <translation>grounding nimmt keinen Wert</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>grounding, Alt G leads back</source>
      <translation>Erdung, Alt G führt zurück</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>hard but bearable</source>
      <comment>a word of the data files</comment>
      <translation>schwer, aber aushaltbar</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>has a name that cannot be used</source>
      <translation>hat einen unbrauchbaren Namen</translation>
    </message>
    <message>
      <location filename="../ui/settings/keys_section.py" />
      <source>has a recovery code</source>
      <translation>hat einen Wiederherstellungscode</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>has another day</source>
      <translation>hat einen anderen Tag</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>has channels that cannot be measured</source>
      <translation>hat Kanäle, die nicht gemessen werden können</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>held</source>
      <translation>gehalten</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>held</source>
      <comment>a piece of music</comment>
      <translation>gehalten</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>held</source>
      <comment>a visit</comment>
      <translation>stattgefunden</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>held against</source>
      <comment>over a field</comment>
      <translation>gilt für</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>held now</source>
      <translation>wird jetzt gehalten</translation>
    </message>
    <message>
      <location filename="../ui/room/strips.py" />
      <source>held still</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>held {length}</source>
      <translation>gehalten {length}</translation>
    </message>
    <message>
      <location filename="../ui/score/dose_lane.py" />
      <source>held {time}</source>
      <translation>gehalten {time}</translation>
    </message>
    <message>
      <location filename="../ui/score/dose_lane.py" />
      <source>held {time}, still held</source>
      <translation>gehalten {time}, noch gehalten</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>held, it began anew</source>
      <translation>gehalten, es begann von vorn</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>held, planned for {day}</source>
      <translation>stattgefunden, geplant für {day}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>here</source>
      <comment>a word of the data files</comment>
      <translation>hier</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>higher is better, as published</source>
      <translation>höher ist besser, wie veröffentlicht</translation>
    </message>
    <message>
      <location filename="../ui/prepare/last_readings.py" />
      <source>highest</source>
      <translation>höchster</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>highest</source>
      <comment>over a field</comment>
      <translation>höchster</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>hint</source>
      <comment>over a field</comment>
      <translation>Beispiel</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>hold</source>
      <comment>a line on the score</comment>
      <translation>Halt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>hold diastolic</source>
      <comment>a field of an entry</comment>
      <translation>Grenze unterer Druck</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>hold systolic</source>
      <comment>a field of an entry</comment>
      <translation>Grenze oberer Druck</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>hold {start}–{end}</source>
      <translation>Halten {start}–{end}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>hold, and release</source>
      <translation>halten, und lösen</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>holds no audio</source>
      <translation>enthält keinen Ton</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>holds no sound</source>
      <translation>enthält keinen Klang</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>how</source>
      <comment>a field of an entry</comment>
      <translation>wie</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>how it ended, or goes on…</source>
      <translation>wie es endete oder weitergeht…</translation>
    </message>
    <message>
      <location filename="../core/practice/settings.py" />
      <source>how the practice is found takes up to {most} letters</source>
      <translation>wie die Praxis zu finden ist, hat höchstens {most} Zeichen</translation>
    </message>
    <message>
      <location filename="../cli/clients.py" />
      <source>id</source>
      <translation>ID</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>idle</source>
      <translation>Untätigkeit</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>in an emergency</source>
      <translation>im Notfall</translation>
    </message>
    <message>
      <location filename="../ui/client/orders_section.py" />
      <source>in force</source>
      <translation>gültig</translation>
    </message>
    <message>
      <location filename="../ui/client/sessions_list.py" />
      <source>in progress</source>
      <translation>im Gang</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>in silence</source>
      <translation>in Stille</translation>
    </message>
    <message>
      <location filename="../ui/review/note_lines.py" />
      <source>in the record: {words}</source>
      <translation>in der Akte: {words}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/laptop_words.py" />
      <source>in the room now</source>
      <translation>jetzt im Raum</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>in their own words; every wording is kept</source>
      <translation>in eigenen Worten; jede Fassung bleibt erhalten</translation>
    </message>
    <message>
      <location filename="../ui/integration/themes_section.py" />
      <source>in their words</source>
      <translation>in eigenen Worten</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>in use</source>
      <translation>in Gebrauch</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>insomnia, the last two weeks</source>
      <comment>a word of the data files</comment>
      <translation>Schlaflosigkeit, letzte zwei Wochen</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>integration</source>
      <comment>a visit</comment>
      <translation>Integration</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>integration {number}</source>
      <translation>Integration {number}</translation>
    </message>
    <message>
      <location filename="../core/music/track_search.py" />
      <source>intensity {span}</source>
      <translation>Intensität {span}</translation>
    </message>
    <message>
      <location filename="../core/handout/candidates.py" />
      <source>intention</source>
      <translation>Intention</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>intention and agreements</source>
      <translation>Intention und Vereinbarungen</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>intention not yet written</source>
      <translation>Intention noch nicht aufgeschrieben</translation>
    </message>
    <message>
      <location filename="../core/music/xspf.py" />
      <source>is XML, but no XSPF playlist</source>
      <translation>ist XML, aber keine XSPF-Wiedergabeliste</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>is being composed</source>
      <translation>wird komponiert</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>is being started</source>
      <translation>wird gestartet</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is cut off</source>
      <translation>ist abgeschnitten</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is cut off after {at_s} s</source>
      <translation>ist nach {at_s} s abgeschnitten</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is damaged after {at_s} s</source>
      <translation>ist nach {at_s} s beschädigt</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is damaged and cannot be decoded further</source>
      <translation>ist beschädigt und lässt sich nicht weiter dekodieren</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is damaged: its middle cannot be reached</source>
      <translation>ist beschädigt: seine Mitte ist nicht erreichbar</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is damaged: {missing_s} s of it are missing</source>
      <translation>ist beschädigt: {missing_s} s davon fehlen</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is empty</source>
      <translation>ist leer</translation>
    </message>
    <message>
      <location filename="../core/music/xspf.py" />
      <source>is in an encoding that cannot be read</source>
      <translation>ist in einer Kodierung, die nicht lesbar ist</translation>
    </message>
    <message>
      <location filename="../core/music/m3u.py" />
      <source>is larger than {most_mb} MB</source>
      <translation>ist größer als {most_mb} MB</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_text.py" />
      <source>is larger than {most_mb} MB and no playlist</source>
      <translation>ist größer als {most_mb} MB und keine Wiedergabeliste</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>is late after</source>
      <comment>over a field</comment>
      <translation>ist verspätet nach</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>is missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>is missing: its session was sealed with {minutes} minutes of samples</source>
      <translation>fehlt: seine Sitzung wurde mit {minutes} Minuten Messreihen versiegelt</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is no audio that can be decoded</source>
      <translation>ist kein dekodierbarer Ton</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is no file</source>
      <translation>ist keine Datei</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is not there</source>
      <translation>ist nicht da</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>is not there: look above, or take it out</source>
      <translation>ist nicht da: oben suchen oder herausnehmen</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>is of a kind that cannot be decoded</source>
      <translation>ist von einer Art, die nicht dekodiert werden kann</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>is passed over</source>
      <translation>entfällt</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>it cannot be read</source>
      <translation>sie ist nicht lesbar</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>it cannot be read ({reason})</source>
      <translation>sie ist nicht lesbar ({reason})</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>it cannot be read: {reason}</source>
      <translation>sie ist nicht lesbar: {reason}</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>it cannot be understood</source>
      <translation>es lässt sich nicht verstehen</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>it does not fit the entries that it seals</source>
      <translation>es passt nicht zu den Einträgen, die es versiegelt</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>it does not follow the entry before it</source>
      <translation>es folgt nicht auf den Eintrag davor</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>it does not open with this folder's key, so nothing in it can be read: it is damaged where it says what is where, or from elsewhere. A backup brings it back: kaproom restore F</source>
      <translation>sie öffnet sich nicht mit dem Schlüssel dieses Ordners, also ist nichts darin lesbar: sie ist dort beschädigt, wo steht, was wo liegt, oder von anderswo. Eine Sicherung bringt sie zurück: kaproom restore F</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>it has a gap</source>
      <translation>sie hat eine Lücke</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>it is not as it was written</source>
      <translation>es ist nicht wie geschrieben</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>it names a store that is not known</source>
      <translation>es nennt einen unbekannten Speicher</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>it was written by a newer kaproom: update kaproom to read it</source>
      <translation>von einem neueren kaproom geschrieben: kaproom aktualisieren, um es zu lesen</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>item highest</source>
      <comment>over a field</comment>
      <translation>Frage höchster</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>item lowest</source>
      <comment>over a field</comment>
      <translation>Frage niedrigster</translation>
    </message>
    <message>
      <location filename="../ui/measures/item_row.py" />
      <source>item {number} of {count}</source>
      <translation>Item {number} von {count}</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>item {number}: {value} · {fact}</source>
      <translation>Frage {number}: {value} · {fact}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>items</source>
      <comment>over a field</comment>
      <translation>Fragen</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>items {values}</source>
      <translation>Items {values}</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>items {words}</source>
      <translation>Fragen {words}</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>its anchor is missing or damaged</source>
      <translation>ihr Anker fehlt oder ist beschädigt</translation>
    </message>
    <message>
      <location filename="../record/documents.py" />
      <source>its document cannot be read: the file is damaged there</source>
      <translation>sein Dokument ist nicht lesbar: die Datei ist dort beschädigt</translation>
    </message>
    <message>
      <location filename="../record/documents.py" />
      <source>its document is missing</source>
      <translation>sein Dokument fehlt</translation>
    </message>
    <message>
      <location filename="../record/documents.py" />
      <source>its document is not the one that was attached</source>
      <translation>sein Dokument ist nicht das angehängte</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>its first bytes are damaged; every entry is whole</source>
      <translation>ihre ersten Bytes sind beschädigt; jeder Eintrag ist ganz</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>its last line: this is not TOML</source>
      <translation>ihre letzte Zeile: das ist kein TOML</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>its manifest cannot be read</source>
      <translation>ihr Verzeichnis ist nicht lesbar</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>its manifest is not as it was written</source>
      <translation>ihr Verzeichnis ist nicht wie geschrieben</translation>
    </message>
    <message>
      <location filename="../desks/documents.py" />
      <source>its name is none</source>
      <translation>ihr Name ist keiner</translation>
    </message>
    <message>
      <location filename="../ui/music/hold_wave.py" />
      <source>its outline comes when measured</source>
      <translation>der Umriss kommt nach dem Vermessen</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>its samples are gone</source>
      <translation>seine Messreihen sind weg</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>its session was sealed with other samples</source>
      <translation>seine Sitzung wurde mit anderen Messreihen versiegelt</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>its words are gone</source>
      <translation>seine Worte sind weg</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>its words are not the ones that were written</source>
      <translation>seine Worte sind nicht die geschriebenen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>judged</source>
      <comment>a field of an entry</comment>
      <translation>Beurteilung</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/rehearsal.py" />
      <source>judged must be one of {judgements}</source>
      <translation>judged muss eines sein von {judgements}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>judged not serious</source>
      <translation>als nicht schwerwiegend beurteilt</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>jump to a phase</source>
      <translation>zu einer Phase springen</translation>
    </message>
    <message>
      <location filename="../core/music/xspf.py" />
      <source>kaproom does not keep: {names}</source>
      <translation>kaproom bewahrt nicht auf: {names}</translation>
    </message>
    <message>
      <location filename="../cli/menu.py" />
      <source>kaproom is in the menu.</source>
      <translation>kaproom steht im Menü.</translation>
    </message>
    <message>
      <location filename="../app.py" />
      <source>kaproom is open already with {folder}: see its window.</source>
      <translation>kaproom ist mit {folder} schon offen: siehe dessen Fenster.</translation>
    </message>
    <message>
      <location filename="../cli/menu.py" />
      <source>kaproom is out of the menu. Its folder and your data are where they were.</source>
      <translation>kaproom steht nicht mehr im Menü. Sein Ordner und Ihre Daten sind, wo sie waren.</translation>
    </message>
    <message>
      <location filename="../ui/unlock/new_keys.py" />
      <source>kaproom keeps its record on this machine only, encrypted. The passphrase is the key to it: without it nobody can read the record, and nobody can give it back to you.</source>
      <translation>kaproom hält seine Akte nur auf diesem Rechner, verschlüsselt. Die Passphrase ist der Schlüssel dazu: ohne sie kann niemand die Akte lesen, und niemand kann sie Ihnen zurückgeben.</translation>
    </message>
    <message>
      <location filename="../ui/held_screen.py" />
      <source>kaproom locks as soon as all is written.</source>
      <translation>kaproom sperrt, sobald alles geschrieben ist.</translation>
    </message>
    <message>
      <location filename="../cli/menu.py" />
      <source>kaproom menu works in a packaged kaproom on Linux: python3 run.py package makes one.</source>
      <translation>kaproom menu gehört zu einem gepackten kaproom unter Linux: python3 run.py package erstellt eines.</translation>
    </message>
    <message>
      <location filename="../cli/subject.py" />
      <source>kaproom sessions and kaproom clients tell the ids</source>
      <translation>kaproom sessions und kaproom clients nennen die IDs</translation>
    </message>
    <message>
      <location filename="../desks/door.py" />
      <source>kaproom was closed before the folder was open.</source>
      <translation>kaproom wurde geschlossen, bevor der Ordner offen war.</translation>
    </message>
    <message>
      <location filename="../ui/room/recovered_words.py" />
      <source>kaproom was off for {length}: session time stood still, and the record says so.</source>
      <translation>kaproom war {length} aus: die Sitzungszeit stand still, und die Akte sagt es.</translation>
    </message>
    <message>
      <location filename="../ui/main_window.py" />
      <source>kaproom · practice</source>
      <translation>kaproom · Übung</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/document.py" />
      <source>kaproom, made {time} by {name}</source>
      <translation>kaproom, erstellt {time} von {name}</translation>
    </message>
    <message>
      <location filename="../ui/paper/keys_page.py" />
      <source>kaproom-keys</source>
      <translation>kaproom-tasten</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>keeps changing</source>
      <translation>ändert sich ständig</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>keeps the line as a note</source>
      <translation>behält die Zeile als Notiz</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>kept</source>
      <translation>eingehalten</translation>
    </message>
    <message>
      <location filename="../core/session/holds.py" />
      <source>kept in the mouth</source>
      <translation>im Mund behalten</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>key (1 is F1)</source>
      <comment>over a field</comment>
      <translation>Taste (1 ist F1)</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/rehearsal.py" />
      <source>key must be one of F1 to F11</source>
      <translation>key muss eines von F1 bis F11 sein</translation>
    </message>
    <message>
      <location filename="../ui/room/music_panel.py" />
      <source>keys with Alt</source>
      <translation>Tasten mit Alt</translation>
    </message>
    <message>
      <location filename="../cli/search.py" />
      <source>kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>kind</source>
      <comment>over a field</comment>
      <translation>Art</translation>
    </message>
    <message>
      <location filename="../core/course/plan.py" />
      <source>kind must be one of {kinds}</source>
      <translation>kind muss eines sein von {kinds}</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>kind unknown</source>
      <translation>Art unbekannt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>label</source>
      <comment>a field of an entry</comment>
      <translation>Bezeichnung</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>label</source>
      <comment>over a field</comment>
      <translation>Bezeichnung</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_words.py" />
      <source>last backup {age}, {file}</source>
      <translation>letzte Sicherung {age}, {file}</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>last entry</source>
      <translation>letzter Eintrag</translation>
    </message>
    <message>
      <location filename="../ui/home/due_sources.py" />
      <source>last one {age}</source>
      <translation>letzte {age}</translation>
    </message>
    <message>
      <location filename="../ui/home/clients_table.py" />
      <source>last seen</source>
      <translation>zuletzt da</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>last {reading}, {age}</source>
      <translation>zuletzt {reading}, {age}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>lasting</source>
      <comment>a field of an entry</comment>
      <translation>andauernd</translation>
    </message>
    <message>
      <location filename="../ui/score/notes_lane.py" />
      <source>late</source>
      <comment>of a note</comment>
      <translation>nachgetragen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>late entry</source>
      <translation>Nachtrag</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>late entry, written {clock}</source>
      <translation>Nachtrag, geschrieben {clock}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>late entry, written {time}</source>
      <translation>Nachtrag, geschrieben {time}</translation>
    </message>
    <message>
      <location filename="../cli/arguments/menu.py" />
      <source>lay out the menu's entry, the icons and a link to the program</source>
      <translation>den Menüeintrag, die Symbole und einen Verweis auf das Programm anlegen</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>leave the lid open: a closed one is not held off on this system</source>
      <translation>den Deckel offen lassen: das Zuklappen wird auf diesem System nicht abgefangen</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>left</source>
      <comment>not done any more</comment>
      <translation>aufgegeben</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>length</source>
      <comment>over a field</comment>
      <translation>Dauer</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>levels</source>
      <translation>Stufen</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>lid</source>
      <translation>Deckel</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>life-threatening, hospital, lasting harm or death</source>
      <comment>a word of the data files</comment>
      <translation>lebensbedrohlich, Krankenhaus, bleibender Schaden oder Tod</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>line in the record: {words}</source>
      <translation>Zeile in der Akte: {words}</translation>
    </message>
    <message>
      <location filename="../core/music/xspf.py" />
      <source>line {line}: declares a document type, which no playlist needs; not read</source>
      <translation>Zeile {line}: deklariert einen Dokumenttyp, den keine Wiedergabeliste braucht; nicht gelesen</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_text.py" />
      <source>line {line}: holds binary data, not text</source>
      <translation>Zeile {line}: enthält Binärdaten, keinen Text</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_text.py" />
      <source>line {line}: is longer than {most} characters</source>
      <translation>Zeile {line}: ist länger als {most} Zeichen</translation>
    </message>
    <message>
      <location filename="../core/music/xspf.py" />
      <source>line {line}: is nested deeper than a playlist is</source>
      <translation>Zeile {line}: ist tiefer verschachtelt als eine Wiedergabeliste</translation>
    </message>
    <message>
      <location filename="../core/music/xspf.py" />
      <source>line {line}: is no well-formed XML</source>
      <translation>Zeile {line}: ist kein wohlgeformtes XML</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_text.py" />
      <source>line {line}: is not UTF-8; the file was read as Windows-1252</source>
      <translation>Zeile {line}: ist kein UTF-8; die Datei wurde als Windows-1252 gelesen</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>line {line}: this is not TOML</source>
      <translation>Zeile {line}: das ist kein TOML</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>line {line}: {reason}</source>
      <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_reading.py" />
      <source>line {number}: {fault}</source>
      <translation>Zeile {number}: {fault}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>list on the discharge card</source>
      <comment>over a field</comment>
      <translation>Liste auf der Entlassungskarte</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>list the clients with their ids, from the record store alone</source>
      <translation>listet die Klienten mit ihren IDs, allein aus der Akte</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>list the sessions, from the record store alone</source>
      <translation>listet die Sitzungen, allein aus der Akte</translation>
    </message>
    <message>
      <location filename="../cli/arguments/keys.py" />
      <source>list, add or remove those who can open the folder</source>
      <translation>listet, ergänzt oder entfernt, wer den Ordner öffnen kann</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>listed for</source>
      <comment>over a field</comment>
      <translation>gelistet für</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>lock the music keys, all but Alt S</source>
      <translation>Musiktasten sperren, alle außer Alt S</translation>
    </message>
    <message>
      <location filename="../ui/comparison/looks.py" />
      <source>long dashes, open disc</source>
      <translation>lange Striche, offener Kreis</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>look along the score</source>
      <translation>den Verlauf ansehen</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>look at sound devices, stores, disk and versions</source>
      <translation>sieht nach Tongeräten, Speichern, Festplatte und Versionen</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>loops its calm span</source>
      <translation>wiederholt den ruhigen Teil</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>loops until released</source>
      <translation>wiederholt sich bis zum Lösen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>lorazepam given</source>
      <comment>a word of the data files</comment>
      <translation>Lorazepam gegeben</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>lot</source>
      <comment>a field of an entry</comment>
      <translation>Charge</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>lot</source>
      <comment>field of a dose</comment>
      <translation>Charge</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>lot not noted</source>
      <translation>Charge nicht vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/room/output_lines.py" />
      <source>louder</source>
      <translation>lauter</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>louder · softer</source>
      <translation>lauter · leiser</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>lower baseline</source>
      <translation>unterer Ausgangswert</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>lower is better, as published</source>
      <translation>niedriger ist besser, wie veröffentlicht</translation>
    </message>
    <message>
      <location filename="../ui/medicine_words.py" />
      <source>lowers blood pressure</source>
      <translation>senkt den Blutdruck</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>lowest</source>
      <comment>over a field</comment>
      <translation>niedrigster</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>made as a copy of {file}</source>
      <translation>als Kopie von {file} angelegt</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>made in {place}</source>
      <translation>vereinbart: {place}</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>made {day}</source>
      <translation>erfolgt {day}</translation>
    </message>
    <message>
      <location filename="../cli/arguments/backups.py" />
      <source>make an encrypted, proven backup, or try one</source>
      <translation>erstellt eine verschlüsselte, geprüfte Sicherung oder probiert eine</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>manager</source>
      <translation>Manager</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>may come early by</source>
      <comment>over a field</comment>
      <translation>darf früher kommen um</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>may miss</source>
      <comment>over a field</comment>
      <translation>dürfen fehlen</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>may sleep</source>
      <translation>könnte schlafen</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>may sleep and lock</source>
      <translation>könnte schlafen und sperren</translation>
    </message>
    <message>
      <location filename="../core/vitals/baseline.py" />
      <source>mean of {times}</source>
      <translation>Mittel aus {times}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>measuring {number} of {total}</source>
      <translation>vermisst {number} von {total}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/consent_words.py" />
      <source>medicine</source>
      <translation>Medikament</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>met</source>
      <translation>erfüllt</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_fields.py" />
      <source>mg in 1 ml</source>
      <translation>mg in 1 ml</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>middle</source>
      <comment>over a field</comment>
      <translation>Mitte</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>mild</source>
      <comment>a word of the data files</comment>
      <translation>leicht</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pick_card.py" />
      <source>min ago</source>
      <translation>vor min</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>minutes</source>
      <comment>over a field</comment>
      <translation>Minuten</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>moderate</source>
      <comment>a word of the data files</comment>
      <translation>mittelgradig</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>moderately severe</source>
      <comment>a word of the data files</comment>
      <translation>ausgeprägt</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>mono</source>
      <translation>mono</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>moved from {day}</source>
      <translation>verschoben vom {day}</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>moved: {title}</source>
      <translation>verschoben: {title}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>multiplier</source>
      <comment>over a field</comment>
      <translation>Faktor</translation>
    </message>
    <message>
      <location filename="../ui/prepare/consent_words.py" />
      <source>music</source>
      <comment>what a consent is about</comment>
      <translation>Musik</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>music at least {minutes} min · {plan} min to go</source>
      <translation>Musik mindestens {minutes} min · noch {plan} min</translation>
    </message>
    <message>
      <location filename="../ui/room/music_keys.py" />
      <source>music keys locked · Alt K</source>
      <translation>Musiktasten gesperrt · Alt K</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/rehearsal.py" />
      <source>music must be one of {actions}</source>
      <translation>music muss eines sein von {actions}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>music softer or off</source>
      <comment>a word of the data files</comment>
      <translation>Musik leiser oder aus</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>music {minutes} min · {plan} min to go</source>
      <translation>Musik {minutes} min · noch {plan} min</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>music, {what}</source>
      <translation>Musik, {what}</translation>
    </message>
    <message>
      <location filename="../cli/arguments/rehearse.py" />
      <source>must be whole minutes, 1 to 600</source>
      <translation>muss ganze Minuten sein, 1 bis 600</translation>
    </message>
    <message>
      <location filename="../cli/arguments/command.py" />
      <source>must lie between {lowest:g} and {highest:g}</source>
      <translation>muss zwischen {lowest:g} und {highest:g} liegen</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>name</source>
      <comment>over a field</comment>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>name ends in .m3u8 or .xspf</source>
      <translation>Name endet auf .m3u8 oder .xspf</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_reading.py" />
      <source>names more than {most} tracks</source>
      <translation>nennt mehr als {most} Stücke</translation>
    </message>
    <message>
      <location filename="../core/music/setting.py" />
      <source>names no track</source>
      <translation>nennt kein Stück</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_reading.py" />
      <source>names something on a network; only files are played</source>
      <translation>nennt etwas in einem Netz; nur Dateien werden gespielt</translation>
    </message>
    <message>
      <location filename="../core/data_files/toml_reading.py" />
      <source>nan and inf are no numbers of a data file</source>
      <translation>nan und inf sind keine Zahlen einer Datendatei</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>nearer · farther · the whole session</source>
      <translation>näher · weiter · die ganze Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/settings/cover_section.py" />
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>next phase · back</source>
      <translation>nächste Phase · zurück</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>next · back, undo a skip</source>
      <translation>weiter · zurück, Sprung rückgängig</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>next: {title}, {how}</source>
      <translation>dann: {title}, {how}</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>nine</source>
      <translation>neun</translation>
    </message>
    <message>
      <location filename="../cli/users.py" />
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <location filename="../ui/room/pinned_strip.py" />
      <source>no agreements</source>
      <translation>keine Vereinbarungen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>no agreements written down</source>
      <translation>keine Vereinbarungen aufgeschrieben</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>no answer to a squeeze</source>
      <comment>a word of the data files</comment>
      <translation>keine Reaktion auf Kneifen</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_words.py" />
      <source>no backup yet</source>
      <translation>noch keine Sicherung</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>no baseline</source>
      <translation>kein Ausgangswert</translation>
    </message>
    <message>
      <location filename="../core/room/power.py" />
      <source>no battery</source>
      <translation>kein Akku</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>no calmer track in {where}</source>
      <translation>kein ruhigeres Stück in {where}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>no change</source>
      <comment>a word of the data files</comment>
      <translation>unverändert</translation>
    </message>
    <message>
      <location filename="../ui/client/client_sections.py" />
      <source>no class of note</source>
      <translation>keine besondere Gruppe</translation>
    </message>
    <message>
      <location filename="../core/vitals/recording_columns.py" />
      <source>no column is pulse, spo2 or systolic</source>
      <translation>keine Spalte ist pulse, spo2 oder systolic</translation>
    </message>
    <message>
      <location filename="../core/vitals/recording_columns.py" />
      <source>no column is the time</source>
      <translation>keine Spalte ist die Zeit</translation>
    </message>
    <message>
      <location filename="../awake/desktop.py" />
      <source>no desktop here takes the request</source>
      <translation>keine Arbeitsumgebung hier nimmt das Verlangen an</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>no device</source>
      <translation>kein Gerät</translation>
    </message>
    <message>
      <location filename="../ui/comparison/compared_words.py" />
      <source>no dose</source>
      <translation>keine Dosis</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>no dose and no reading yet</source>
      <translation>noch keine Dosis und kein Messwert</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>no dose recorded</source>
      <translation>keine Dosis eingetragen</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>no dose recorded in this session</source>
      <translation>keine Dosis in dieser Sitzung eingetragen</translation>
    </message>
    <message>
      <location filename="../ui/comparison/compared_words.py" />
      <source>no dose was given</source>
      <translation>keine Dosis gegeben</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>no end entered</source>
      <translation>kein Ende eingetragen</translation>
    </message>
    <message>
      <location filename="../ui/client/assessment_section.py" />
      <source>no esketamine; pressure first</source>
      <translation>kein Esketamin; zuerst Blutdruck</translation>
    </message>
    <message>
      <location filename="../ui/music/hold_wave.py" />
      <source>no hold span: a hold loops the whole track</source>
      <translation>kein Halteabschnitt: beim Halten kreist das ganze Stück</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>no intention written down</source>
      <translation>keine Intention aufgeschrieben</translation>
    </message>
    <message>
      <location filename="../ui/music/rows.py" />
      <source>no music yet</source>
      <translation>noch keine Musik</translation>
    </message>
    <message>
      <location filename="../ui/music/rows.py" />
      <source>no music yet: drop files here, or press Enter in the library</source>
      <translation>noch keine Musik: Dateien hierher ziehen oder Enter in der Bibliothek</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>no name yet</source>
      <translation>noch kein Name</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/course_rehearsal.py" />
      <source>no note of the last session has the words {words}</source>
      <translation>keine Notiz der letzten Sitzung enthält die Worte {words}</translation>
    </message>
    <message>
      <location filename="../ui/review/at_panel.py" />
      <source>no notes</source>
      <translation>keine Notizen</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>no number noted</source>
      <translation>keine Nummer vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>no order on the chart</source>
      <translation>keine Verordnung im Klientenblatt</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>no order yet</source>
      <translation>noch keine Verordnung</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>no part</source>
      <translation>kein Anteil</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>no phase</source>
      <translation>keiner Phase</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>no phases</source>
      <translation>keinen Phasen</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>no reading</source>
      <translation>kein Messwert</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>no reason given</source>
      <translation>kein Grund angegeben</translation>
    </message>
    <message>
      <location filename="../ui/settings/keys_section.py" />
      <source>no recovery code</source>
      <translation>kein Wiederherstellungscode</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>no score yet</source>
      <translation>noch kein Wert</translation>
    </message>
    <message>
      <location filename="../ui/room/output_lines.py" />
      <source>no sound device · waiting</source>
      <translation>kein Tongerät · wartet</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>no sound device: sessions run, and no music is heard</source>
      <translation>kein Ausgabegerät: Sitzungen laufen, und keine Musik ist zu hören</translation>
    </message>
    <message>
      <location filename="../ui/score/music_lane.py" />
      <source>no sound, {why}</source>
      <translation>kein Ton, {why}</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>no sound: {reason}</source>
      <translation>kein Ton: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>no sound: {why}</source>
      <translation>kein Ton: {why}</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>no stronger track in {where}</source>
      <translation>kein stärkeres Stück in {where}</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>no total</source>
      <translation>keine Summe</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>no witness noted</source>
      <translation>kein Zeuge vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/review/bookmark_panel.py" />
      <source>no word</source>
      <translation>kein Wort</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>no, as rated</source>
      <translation>nein, wie bewertet</translation>
    </message>
    <message>
      <location filename="../core/course/telling_apart.py" />
      <source>no. {place}</source>
      <translation>Nr. {place}</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>nobody</source>
      <translation>niemand</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>none</source>
      <translation>keiner</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>none</source>
      <comment>a value</comment>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>none</source>
      <comment>a word of the data files</comment>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../core/review/review_filter.py" />
      <source>none</source>
      <comment>no lane or part</comment>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../ui/room/music_panel.py" />
      <source>none</source>
      <comment>no music setting</comment>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>none</source>
      <comment>no value</comment>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_choices.py" />
      <source>none</source>
      <comment>output of sound</comment>
      <translation>keiner</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>none at</source>
      <comment>over a field</comment>
      <translation>keine ab</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>none given</source>
      <translation>keiner angegeben</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>none needed yet</source>
      <translation>noch keine nötig</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>none noted</source>
      <translation>keine vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>none noted on the chart</source>
      <translation>keine im Klientenblatt vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>none on the chart</source>
      <translation>keine im Klientenblatt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/blocks.py" />
      <source>none recorded</source>
      <translation>keine eingetragen</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>none was agreed yet</source>
      <translation>noch keine vereinbart</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>none was made</source>
      <translation>es gab keine</translation>
    </message>
    <message>
      <location filename="../ui/home/due_sources.py" />
      <source>none yet</source>
      <translation>noch keine</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>none yet in {folder}</source>
      <translation>noch keine in {folder}</translation>
    </message>
    <message>
      <location filename="../ui/music/rows.py" />
      <source>none yet: a few steady tracks that one key brings when they are needed</source>
      <translation>noch keine: ein paar ruhige Stücke, die eine Taste bringt, wenn sie gebraucht werden</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>none yet: choose a folder in Settings, or kaproom backup F</source>
      <translation>noch keine: in den Einstellungen einen Ordner wählen, oder kaproom backup F</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>not as kaproom writes it</source>
      <translation>nicht so, wie kaproom schreibt</translation>
    </message>
    <message>
      <location filename="../ui/preparation/consents.py" />
      <source>not asked</source>
      <translation>nicht gefragt</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>not asked</source>
      <comment>of the system</comment>
      <translation>nicht verlangt</translation>
    </message>
    <message>
      <location filename="../ui/comparison/compared_words.py" />
      <source>not begun</source>
      <translation>nicht begonnen</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>not cleared yet</source>
      <translation>noch nicht freigegeben</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>not confirmed</source>
      <translation>nicht bestätigt</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>not confirmed by the repeat at {at}</source>
      <translation>nicht bestätigt durch die Wiederholung um {at}</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>not done: see Settings</source>
      <translation>nicht getan: siehe Einstellungen</translation>
    </message>
    <message>
      <location filename="../ui/comparison/moments.py" />
      <source>not drawn: {why}</source>
      <translation>nicht gezeichnet: {why}</translation>
    </message>
    <message>
      <location filename="../ui/home/home_lines.py" />
      <source>not ended</source>
      <translation>nicht beendet</translation>
    </message>
    <message>
      <location filename="../ui/score/dose_lane.py" />
      <source>not given</source>
      <translation>nicht gegeben</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>not given at {time}: {reason}</source>
      <translation>nicht gegeben um {time}: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>not graded</source>
      <translation>nicht bewertet</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>not held</source>
      <comment>of the system</comment>
      <translation>nicht gehalten</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>not installed: run python3 run.py</source>
      <translation>nicht installiert: python3 run.py ausführen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>not known</source>
      <comment>a word of the data files</comment>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>not measured yet</source>
      <translation>noch nicht vermessen</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>not met</source>
      <translation>nicht erfüllt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>not noted</source>
      <translation>nicht vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>not planned</source>
      <translation>nicht geplant</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/document.py" />
      <source>not sealed</source>
      <translation>nicht versiegelt</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>not seen in a session yet</source>
      <translation>noch in keiner Sitzung gesehen</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>not serious</source>
      <translation>nicht schwerwiegend</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>not serious after all</source>
      <translation>doch nicht schwerwiegend</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>not used: see its page</source>
      <translation>nicht in Gebrauch: siehe die Seite</translation>
    </message>
    <message>
      <location filename="../ui/home/clients_table.py" />
      <source>not yet</source>
      <translation>noch nicht</translation>
    </message>
    <message>
      <location filename="../ui/review/course_cards.py" />
      <source>not yet planned</source>
      <translation>noch nicht geplant</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_list.py" />
      <source>not yet saved</source>
      <translation>noch nicht gespeichert</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>not yet sustained</source>
      <translation>noch nicht anhaltend</translation>
    </message>
    <message>
      <location filename="../ui/home/clients_table.py" />
      <source>not yet written</source>
      <translation>noch nicht</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>not yet written: {what}</source>
      <translation>fehlt noch: {what}</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/discharge_part.py" />
      <source>note {code}, reworded by {name}</source>
      <translation>Notiz {code}, umformuliert von {name}</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>note: {note}</source>
      <translation>Notiz: {note}</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>note: {words}</source>
      <translation>Notiz: {words}</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>nothing changed</source>
      <translation>nichts geändert</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>nothing entered</source>
      <translation>nichts eingetragen</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/course_rehearsal.py" />
      <source>nothing is named {word} before it is used</source>
      <translation>nichts heißt {word}, bevor es gebraucht wird</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>nothing marked as on</source>
      <translation>nichts als andauernd vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>nothing noted</source>
      <translation>nichts vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/figure_words.py" />
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>now {time}</source>
      <translation>jetzt {time}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>numbers with commas between them</source>
      <translation>Zahlen mit Kommas dazwischen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>observation: {label}</source>
      <translation>Beobachtung: {label}</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>observations</source>
      <translation>Beobachtungen</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>observations</source>
      <comment>over a field</comment>
      <translation>Beobachtungen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>observed</source>
      <translation>beobachtet</translation>
    </message>
    <message>
      <location filename="../core/room/scale_line.py" />
      <source>observed, not tested</source>
      <translation>beobachtet, nicht geprüft</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>of the PDF; the locale's else</source>
      <translation>des PDF; sonst das des Landes</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>of {time}</source>
      <translation>von {time}</translation>
    </message>
    <message>
      <location filename="../ui/controls/key_button.py" />
      <source>on</source>
      <comment>of a key</comment>
      <translation>an</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>on: </source>
      <translation>an: </translation>
    </message>
    <message>
      <location filename="../ui/room/on_now.py" />
      <source>on: {words}</source>
      <translation>an: {words}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>ondansetron given</source>
      <comment>a word of the data files</comment>
      <translation>Ondansetron gegeben</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>one</source>
      <translation>eine</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>one more before leaving</source>
      <comment>over a field</comment>
      <translation>eine weitere vor dem Gehen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/search.py" />
      <source>one store alone; the other is then never opened</source>
      <translation>nur ein Speicher; der andere wird dann nie geöffnet</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_list.py" />
      <source>one's own</source>
      <translation>eigene</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/dose_card.py" />
      <source>only the amount is needed; “no: why” if not given · Esc closes</source>
      <translation>nur die Menge ist nötig; „no: Grund“, wenn nicht gegeben · Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>open</source>
      <comment>a criterion not judged</comment>
      <translation>offen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/tick_row.py" />
      <source>open</source>
      <comment>not answered</comment>
      <translation>offen</translation>
    </message>
    <message>
      <location filename="../ui/medicine_words.py" />
      <source>opioid</source>
      <translation>Opioid</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>or at</source>
      <translation>oder bei</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>order</source>
      <comment>a field of an entry</comment>
      <translation>Verordnung</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>order</source>
      <comment>a line on the score</comment>
      <translation>Verordnung</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>order expired {day}</source>
      <translation>Verordnung abgelaufen {day}</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>order of {prescriber}, {day}</source>
      <translation>Verordnung von {prescriber}, {day}</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>other</source>
      <translation>andere</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>other</source>
      <comment>a contact</comment>
      <translation>weitere</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>other files than claimed</source>
      <translation>andere Dateien als angegeben</translation>
    </message>
    <message>
      <location filename="../ui/score/heart_lane.py" />
      <source>other values</source>
      <translation>andere Werte</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>out of silence</source>
      <translation>aus der Stille</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>outcome of an adverse event</source>
      <translation>Ausgang eines unerwünschten Ereignisses</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>outcome of an adverse event: {label}</source>
      <translation>Ausgang eines unerwünschten Ereignisses: {label}</translation>
    </message>
    <message>
      <location filename="../core/music/track_search.py" />
      <source>over {values}</source>
      <translation>über {values}</translation>
    </message>
    <message>
      <location filename="../ui/comparison/compared_words.py" />
      <source>over, at {clock}</source>
      <translation>vorbei, bei {clock}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>over, nothing left</source>
      <comment>a word of the data files</comment>
      <translation>vorbei, nichts geblieben</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>over, something stays</source>
      <comment>a word of the data files</comment>
      <translation>vorbei, etwas bleibt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>oxygen</source>
      <comment>a field of an entry</comment>
      <translation>Sauerstoff</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>oxygen</source>
      <comment>a word of the data files</comment>
      <translation>Sauerstoff</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>oxygen</source>
      <comment>over a field</comment>
      <translation>Sauerstoff</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>oxygen above</source>
      <comment>over a field</comment>
      <translation>Sauerstoff über</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>oxygen baseline</source>
      <translation>Ausgangswert Sauerstoff</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>oxygen below</source>
      <comment>over a field</comment>
      <translation>Sauerstoff unter</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>oxygen below 92 %</source>
      <comment>a word of the data files</comment>
      <translation>Sauerstoff unter 92 %</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>oxygen given</source>
      <comment>a word of the data files</comment>
      <translation>Sauerstoff gegeben</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>oxygen must name a rule with spo2_below_percent</source>
      <translation>oxygen muss eine Regel mit spo2_below_percent nennen</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>oxygen {value} %</source>
      <translation>Sauerstoff {value} %</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/pdf.py" />
      <source>page {number} of {count}</source>
      <translation>Seite {number} von {count}</translation>
    </message>
    <message>
      <location filename="../ui/comparison/compared_words.py" />
      <source>part: {parts}</source>
      <translation>Anteil: {parts}</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>passed over</source>
      <translation>übergangen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/today_section.py" />
      <source>passed over {time}</source>
      <translation>übergangen {time}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/readings_part.py" />
      <source>passed over: {reason}</source>
      <translation>übergangen: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>path of a PDF, PNG, JPEG or text, at most 25 MB</source>
      <translation>Pfad eines PDF, PNG, JPEG oder Textes, höchstens 25 MB</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>path of a file or a folder to add</source>
      <translation>Pfad einer Datei oder eines Ordners</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_section.py" />
      <source>path of a folder or drive</source>
      <translation>Pfad eines Ordners oder Laufwerks</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>path of a playlist: M3U, XSPF, PLS</source>
      <translation>Pfad einer Liste: M3U, XSPF, PLS</translation>
    </message>
    <message>
      <location filename="../ui/review/course_strip.py" />
      <source>peak HR {bpm}</source>
      <translation>höchste HF {bpm}</translation>
    </message>
    <message>
      <location filename="../ui/review/course_strip.py" />
      <source>peak {bpm}</source>
      <translation>bis {bpm}</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>peak {level}</source>
      <translation>Spitze {level}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>phase</source>
      <comment>a field of an entry</comment>
      <translation>Phase</translation>
    </message>
    <message>
      <location filename="../core/music/track_search.py" />
      <source>phase {phase}</source>
      <translation>Phase {phase}</translation>
    </message>
    <message>
      <location filename="../core/chart/documents.py" />
      <source>plain text</source>
      <translation>einfacher Text</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>plan</source>
      <translation>Plan</translation>
    </message>
    <message>
      <location filename="../ui/review/course_cards.py" />
      <source>planned {day}</source>
      <translation>geplant {day}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>play</source>
      <translation>spielen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/music.py" />
      <source>play a file or a music setting</source>
      <translation>spielt eine Datei oder eine Musikfolge</translation>
    </message>
    <message>
      <location filename="../cli/arguments/music.py" />
      <source>play or check music without a session</source>
      <translation>spielt oder prüft Musik ohne Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>polarized</source>
      <translation>polarisiert</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>polarized with {part}</source>
      <translation>polarisiert mit {part}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>post-traumatic stress, the past month</source>
      <comment>a word of the data files</comment>
      <translation>posttraumatische Belastung, letzter Monat</translation>
    </message>
    <message>
      <location filename="../core/handout/candidates.py" />
      <source>practice</source>
      <translation>Übung</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>practice</source>
      <comment>data of rehearsals</comment>
      <translation>Übungsdaten</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>practice folder {folder}</source>
      <translation>Übungsordner {folder}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/document.py" />
      <source>practice, no client</source>
      <translation>Übung, kein Klient</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>preparation</source>
      <comment>a visit</comment>
      <translation>Vorbereitung</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>preparation</source>
      <comment>where an agreement was made</comment>
      <translation>Vorbereitung</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/visit_words.py" />
      <source>preparation {number}</source>
      <translation>Vorbereitung {number}</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>prescriber</source>
      <translation>verordnende Person</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>prescriber</source>
      <comment>a field of an entry</comment>
      <translation>verordnende Person</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>prescriber called</source>
      <comment>a word of the data files</comment>
      <translation>Verordnende angerufen</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>pressure</source>
      <comment>over a field</comment>
      <translation>Druck</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>pressure, pulse, oxygen</source>
      <translation>Blutdruck, Puls, Sauerstoff</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>pressure, pulse, oxygen: type anywhere</source>
      <translation>Blutdruck, Puls, Sauerstoff: einfach tippen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/keys.py" />
      <source>print a new recovery code, once; the old one opens no longer</source>
      <translation>druckt einmal einen neuen Wiederherstellungscode; der alte öffnet nicht mehr</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>print one JSON value</source>
      <translation>gibt einen JSON-Wert aus</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>probable PTSD (31–33)</source>
      <comment>a word of the data files</comment>
      <translation>wahrscheinliche PTBS (31–33)</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>profile</source>
      <comment>a field of an entry</comment>
      <translation>Profil</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>protected by {part}</source>
      <translation>beschützt von {part}</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>protects</source>
      <translation>beschützt</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>protects {part}</source>
      <translation>beschützt {part}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>psychological distress, the last week</source>
      <comment>a word of the data files</comment>
      <translation>psychische Belastung, letzte Woche</translation>
    </message>
    <message>
      <location filename="../ui/search/hit_lines.py" />
      <source>psychotherapy note</source>
      <translation>Psychotherapienotiz</translation>
    </message>
    <message>
      <location filename="../cli/export_notes.py" />
      <source>psychotherapy notes</source>
      <translation>psychotherapeutische Notizen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>psychotherapy notes, on their own and asked for first</source>
      <translation>psychotherapeutische Notizen, für sich und erst auf Nachfrage</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>pulse</source>
      <translation>Puls</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>pulse</source>
      <comment>a field of an entry</comment>
      <translation>Puls</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>pulse</source>
      <comment>a word of the data files</comment>
      <translation>Puls</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>pulse 100 or above before the dose</source>
      <comment>a word of the data files</comment>
      <translation>Puls 100 oder darüber vor der Dosis</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>pulse above</source>
      <comment>over a field</comment>
      <translation>Puls über</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>pulse above 120</source>
      <comment>a word of the data files</comment>
      <translation>Puls über 120</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>pulse above 120 or below 50</source>
      <comment>a word of the data files</comment>
      <translation>Puls über 120 oder unter 50</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>pulse baseline</source>
      <translation>Ausgangswert Puls</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>pulse below</source>
      <comment>over a field</comment>
      <translation>Puls unter</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>pulse {value}</source>
      <translation>Puls {value}</translation>
    </message>
    <message>
      <location filename="../cli/arguments/backups.py" />
      <source>put a backup's data in place; data already there are moved aside</source>
      <translation>setzt die Daten einer Sicherung ein; vorhandene werden beiseitegelegt</translation>
    </message>
    <message>
      <location filename="../cli/arguments/amending.py" />
      <source>put a session begun under the wrong client where it belongs</source>
      <translation>ordnet eine unter dem falschen Klienten begonnene Sitzung richtig zu</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>put here by hand</source>
      <translation>von Hand hierher gesetzt</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>range {lu:.0f} LU</source>
      <translation>Umfang {lu:.0f} LU</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>re-read together before the medicine · ticked with the time</source>
      <translation>vor dem Medikament gemeinsam gelesen · mit der Uhrzeit abgehakt</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>re-read {time}</source>
      <translation>gelesen {time}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pinned_card.py" />
      <source>re-read {time}, before the room</source>
      <translation>gelesen {time}, vor dem Raum</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>reading passed over: {reason}</source>
      <translation>Messung übergangen: {reason}</translation>
    </message>
    <message>
      <location filename="../core/room/line.py" />
      <source>reading skipped · {reason}{late_echo}</source>
      <translation>Messung übersprungen · {reason}{late_echo}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>reading {reading}</source>
      <translation>Messwert {reading}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>readings repeated</source>
      <comment>a word of the data files</comment>
      <translation>Messungen wiederholt</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>real</source>
      <comment>data of clients</comment>
      <translation>echte Daten</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>real folder {folder}</source>
      <translation>echter Ordner {folder}</translation>
    </message>
    <message>
      <location filename="../cli/import_events.py" />
      <source>real records</source>
      <translation>echte Akten</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>reason</source>
      <comment>a field of an entry</comment>
      <translation>Grund</translation>
    </message>
    <message>
      <location filename="../ui/search/hit_lines.py" />
      <source>record</source>
      <translation>Akte</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>record a dose</source>
      <translation>eine Dosis eintragen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/consent_words.py" />
      <source>recording</source>
      <comment>what a consent is about</comment>
      <translation>Aufnahme</translation>
    </message>
    <message>
      <location filename="../cli/users.py" />
      <source>recovery code</source>
      <translation>Wiederherstellungscode</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>refuse outside</source>
      <comment>over a field</comment>
      <translation>ablehnen außerhalb</translation>
    </message>
    <message>
      <location filename="../ui/preparation/consents.py" />
      <source>refused</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>refused</source>
      <comment>a consent</comment>
      <translation>verweigert</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>rehearsal</source>
      <translation>Probe</translation>
    </message>
    <message>
      <location filename="../cli/import_events.py" />
      <source>rehearsals</source>
      <translation>Proben</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>released</source>
      <translation>gelöst</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>released?</source>
      <translation>gelöst?</translation>
    </message>
    <message>
      <location filename="../cli/arguments/amending.py" />
      <source>remove the words of a session or client for good, by law</source>
      <translation>entfernt die Worte einer Sitzung oder eines Klienten endgültig, nach Gesetz</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>removed by law</source>
      <translation>nach dem Gesetz entfernt</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>repeat after</source>
      <comment>over a field</comment>
      <translation>wiederholen nach</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>repeat within</source>
      <comment>over a field</comment>
      <translation>wiederholen binnen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>replace a file of your own</source>
      <translation>eine eigene Datei ersetzen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>replace a file that is there</source>
      <translation>eine vorhandene Datei ersetzen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>replace a palette of your own</source>
      <translation>eigene Tasten ersetzen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>replace what is there</source>
      <translation>ersetzen, was da ist</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>resources/{name}, {reason}.</source>
      <translation>resources/{name}, {reason}.</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>resources/{name}, {reason}. The built-in file is used; mend or delete yours.</source>
      <translation>resources/{name}, {reason}. Die eingebaute Datei wird verwendet; bitte Ihre berichtigen oder löschen.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>restored</source>
      <translation>wiederhergestellt</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>restored: {title}</source>
      <translation>zurückgesetzt: {title}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/screen.py" />
      <source>review</source>
      <comment>where a card leads</comment>
      <translation>Rückblick</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>revised</source>
      <translation>geändert</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>route</source>
      <translation>Applikationsweg</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>route</source>
      <comment>a field of an entry</comment>
      <translation>Applikationsweg</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>route</source>
      <comment>field of a dose</comment>
      <translation>Applikationsweg</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>route</source>
      <comment>over a field</comment>
      <translation>Weg</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>row</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <location filename="../cli/arguments/rehearse.py" />
      <source>run a scripted session in a practice folder</source>
      <translation>spielt eine Sitzung nach Drehbuch in einem Übungsordner</translation>
    </message>
    <message>
      <location filename="../cli/sessions.py" />
      <source>running</source>
      <comment>a session</comment>
      <translation>läuft</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>samples and documents belong to the record, not to the notes</source>
      <translation>Messreihen und Dokumente gehören zur Akte, nicht zu den Notizen</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>samples go back in time</source>
      <translation>Messreihen gehen in der Zeit zurück</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>samples need as many values of the one as of the other</source>
      <translation>Messreihen brauchen vom einen so viele Werte wie vom anderen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>sat up</source>
      <comment>a word of the data files</comment>
      <translation>aufgesetzt</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/screen.py" />
      <source>saved as it is entered; the next session has it</source>
      <translation>gespeichert beim Eintragen; gilt ab der nächsten Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/music/screen.py" />
      <source>saved as it is made</source>
      <translation>wird sofort gespeichert</translation>
    </message>
    <message>
      <location filename="../ui/settings/screen.py" />
      <source>saved as they are made</source>
      <translation>werden sofort gespeichert</translation>
    </message>
    <message>
      <location filename="../cli/arguments/taking_in.py" />
      <source>say what would come in, and stop</source>
      <translation>nur sagen, was hereinkäme</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>scale</source>
      <comment>a field of an entry</comment>
      <translation>Skala</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>scale</source>
      <comment>over a field</comment>
      <translation>Skala</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>schedule of readings</source>
      <comment>over a field</comment>
      <translation>Messplan</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>score</source>
      <comment>a field of an entry</comment>
      <translation>Wert</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>screen lock</source>
      <translation>Bildschirmsperre</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>screen may lock</source>
      <translation>Bildschirm könnte sperren</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>screening for depression</source>
      <comment>a word of the data files</comment>
      <translation>Screening auf Depression</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/document.py" />
      <source>sealed {code}</source>
      <translation>versiegelt {code}</translation>
    </message>
    <message>
      <location filename="../cli/search.py" />
      <source>search</source>
      <translation>Suche</translation>
    </message>
    <message>
      <location filename="../ui/room/output_lines.py" />
      <source>second louder</source>
      <translation>zweiter lauter</translation>
    </message>
    <message>
      <location filename="../ui/room/output_lines.py" />
      <source>second softer</source>
      <translation>zweiter leiser</translation>
    </message>
    <message>
      <location filename="../cli/arguments/taking_in.py" />
      <source>seconds to add to the device's clock</source>
      <translation>Sekunden, um die die Uhr des Geräts vorgestellt wird</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>sedation</source>
      <translation>Sedierung</translation>
    </message>
    <message>
      <location filename="../ui/score/scales_lane.py" />
      <source>sedation (MOAA/S)</source>
      <translation>Sedierung (MOAA/S)</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>seen by {name}: {reason}</source>
      <translation>gesehen von {name}: {reason}</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>seen to hold</source>
      <comment>of the system</comment>
      <translation>nachweislich gehalten</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>seen: {reason}</source>
      <translation>gesehen: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>self administered</source>
      <comment>a field of an entry</comment>
      <translation>selbst eingenommen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/seen_part.py" />
      <source>serious</source>
      <translation>schwerwiegend</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>serious</source>
      <comment>a field of an entry</comment>
      <translation>schwerwiegend</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>serious: {meaning_of_it}</source>
      <translation>schwerwiegend: {meaning_of_it}</translation>
    </message>
    <message>
      <location filename="../cli/sessions.py" />
      <source>session</source>
      <translation>Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>session</source>
      <comment>before its code</comment>
      <translation>Sitzung</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>session 1</source>
      <translation>Sitzung 1</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>session 4</source>
      <translation>Sitzung 4</translation>
    </message>
    <message>
      <location filename="../cli/subject.py" />
      <source>session or client</source>
      <translation>Sitzung oder Klient</translation>
    </message>
    <message>
      <location filename="../cli/arguments/rehearse.py" />
      <source>session seconds per second</source>
      <translation>Sitzungssekunden je Sekunde</translation>
    </message>
    <message>
      <location filename="../cli/search.py" />
      <source>session time</source>
      <translation>Sitzungszeit</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>session {number}</source>
      <translation>Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>session {number} on {day}</source>
      <translation>Sitzung {number} am {day}</translation>
    </message>
    <message>
      <location filename="../core/handout/candidates.py" />
      <source>session {number} · {at}</source>
      <translation>Sitzung {number} · {at}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/find_card.py" />
      <source>session {number} · {time}</source>
      <translation>Sitzung {number} · {time}</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>session {number}, {clock}</source>
      <translation>Sitzung {number}, {clock}</translation>
    </message>
    <message>
      <location filename="../ui/integration/agreements_section.py" />
      <source>session {number}: {words}</source>
      <translation>Sitzung {number}: {words}</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>session {places}</source>
      <translation>Sitzung {places}</translation>
    </message>
    <message>
      <location filename="../cli/clients.py" />
      <source>sessions</source>
      <translation>Sitzungen</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>sessions 1–{last}</source>
      <translation>Sitzungen 1–{last}</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>set to stop after it</source>
      <translation>sollte danach anhalten</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_panel.py" />
      <source>setting</source>
      <translation>musikfolge</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>seven</source>
      <translation>sieben</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>seven of the 21 items, the past week</source>
      <comment>a word of the data files</comment>
      <translation>sieben der 21 Fragen, letzte Woche</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>severe</source>
      <comment>a word of the data files</comment>
      <translation>schwer</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_list.py" />
      <source>shipped</source>
      <translation>mitgeliefert</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_list.py" />
      <source>shipped, read only</source>
      <translation>mitgeliefert, nur lesbar</translation>
    </message>
    <message>
      <location filename="../ui/music/settings_list.py" />
      <source>shown</source>
      <comment>on the screen</comment>
      <translation>gezeigt</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>shown beside it</source>
      <comment>over a field</comment>
      <translation>daneben gezeigt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>signed on</source>
      <comment>a field of an entry</comment>
      <translation>unterschrieben am</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>signed {day}</source>
      <translation>unterschrieben {day}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>silence</source>
      <translation>Stille</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>silence, as asked for</source>
      <translation>Stille, wie gewünscht</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>silence, asked for</source>
      <translation>Stille, gewünscht</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>silence, fade {seconds} s</source>
      <translation>Stille, Ausblenden {seconds} s</translation>
    </message>
    <message>
      <location filename="../ui/review/play_line.py" />
      <source>silent above 1×</source>
      <translation>über 1× stumm</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>since dose</source>
      <translation>seit Dosis</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>since start</source>
      <translation>seit Beginn</translation>
    </message>
    <message>
      <location filename="../ui/home/due_sources.py" />
      <source>since yesterday</source>
      <translation>seit gestern</translation>
    </message>
    <message>
      <location filename="../ui/home/due_sources.py" />
      <source>since {day}</source>
      <translation>seit {day}</translation>
    </message>
    <message>
      <location filename="../ui/room/on_now.py" />
      <source>since {time}</source>
      <translation>seit {time}</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>since {time} · now in {phase}</source>
      <translation>seit {time} · jetzt in {phase}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>site</source>
      <comment>a field of an entry</comment>
      <translation>Stelle</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>site</source>
      <comment>field of a dose</comment>
      <translation>Stelle</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>site: {site}</source>
      <translation>Stelle: {site}</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>six</source>
      <translation>sechs</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>skipped</source>
      <translation>übersprungen</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>skipped reading: {reason}</source>
      <translation>ausgelassene Messung: {reason}</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>skipped: {reason}</source>
      <translation>ausgelassen: {reason}</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>sleep</source>
      <translation>Ruhezustand</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>slot {slot} is there twice</source>
      <translation>slot {slot} steht zweimal da</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>slow to answer to the name</source>
      <comment>a word of the data files</comment>
      <translation>antwortet verzögert auf den Namen</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>slower · faster</source>
      <translation>langsamer · schneller</translation>
    </message>
    <message>
      <location filename="../ui/room/output_lines.py" />
      <source>softer</source>
      <translation>leiser</translation>
    </message>
    <message>
      <location filename="../ui/comparison/looks.py" />
      <source>solid line, disc</source>
      <translation>durchgezogene Linie, Kreis</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>sound engine lost</source>
      <translation>Tonausgabe verloren</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>sound from another device</source>
      <translation>Ton aus einem anderen Gerät</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>source</source>
      <comment>over a field</comment>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../ui/settings/room_fields.py" />
      <source>south room</source>
      <translation>Südzimmer</translation>
    </message>
    <message>
      <location filename="../core/session/holds.py" />
      <source>spat out</source>
      <translation>ausgespuckt</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>star</source>
      <translation>Stern</translation>
    </message>
    <message>
      <location filename="../ui/room/entry_words.py" />
      <source>star taken off</source>
      <translation>Stern entfernt</translation>
    </message>
    <message>
      <location filename="../ui/note_list.py" />
      <source>starred</source>
      <translation>mit Stern</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>starred</source>
      <comment>a field of an entry</comment>
      <translation>mit Stern</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>starred note</source>
      <translation>Notiz mit Stern</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>starred; alone: the last note</source>
      <translation>mit Stern; allein: die letzte Notiz</translation>
    </message>
    <message>
      <location filename="../cli/sessions.py" />
      <source>started</source>
      <translation>begonnen</translation>
    </message>
    <message>
      <location filename="../cli/sessions.py" />
      <source>state</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>stayed close, spoke calmly</source>
      <comment>a word of the data files</comment>
      <translation>nah geblieben, ruhig gesprochen</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>stereo</source>
      <translation>stereo</translation>
    </message>
    <message>
      <location filename="../ui/score/observed_lane.py" />
      <source>still</source>
      <comment>it goes on</comment>
      <translation>noch</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>still on</source>
      <translation>dauert noch an</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>still on: {on}</source>
      <translation>dauert noch an: {on}</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>still open</source>
      <translation>noch offen</translation>
    </message>
    <message>
      <location filename="../ui/medicine_words.py" />
      <source>stimulant</source>
      <translation>Stimulans</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>stop after this track</source>
      <translation>nach diesem Stück aufhören</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>stops after this</source>
      <translation>hört danach auf</translation>
    </message>
    <message>
      <location filename="../cli/search.py" />
      <source>store</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>subject</source>
      <comment>over a field</comment>
      <translation>Gegenstand</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>substance</source>
      <translation>Substanz</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>substance</source>
      <comment>a field of an entry</comment>
      <translation>Substanz</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>substance</source>
      <comment>field of a dose</comment>
      <translation>Substanz</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>subthreshold insomnia</source>
      <comment>a word of the data files</comment>
      <translation>unterschwellige Schlaflosigkeit</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>such as evening-2</source>
      <translation>etwa abend-2</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>sustained</source>
      <translation>anhaltend</translation>
    </message>
    <message>
      <location filename="../core/session/holds.py" />
      <source>swallowed</source>
      <translation>geschluckt</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>sys/dia pulse SpO₂</source>
      <translation>sys/dia Puls SpO₂</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>systolic pressure</source>
      <comment>a field of an entry</comment>
      <translation>systolischer Druck</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>systolic pressure</source>
      <comment>a word of the data files</comment>
      <translation>systolischer Druck</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>systolic pressure above</source>
      <comment>over a field</comment>
      <translation>systolischer Druck über</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>systolic pressure above 180 or below 90</source>
      <comment>a word of the data files</comment>
      <translation>systolischer Druck über 180 oder unter 90</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>systolic pressure above {value} mmHg</source>
      <translation>systolischer Druck über {value} mmHg</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>systolic pressure below</source>
      <comment>over a field</comment>
      <translation>systolischer Druck unter</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>systolic pressure changed by half or more</source>
      <comment>a word of the data files</comment>
      <translation>systolischer Druck um die Hälfte oder mehr verändert</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>systolic pressure fall</source>
      <comment>over a field</comment>
      <translation>Abfall systolischer Druck</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>systolic pressure rise</source>
      <comment>over a field</comment>
      <translation>Anstieg systolischer Druck</translation>
    </message>
    <message>
      <location filename="../ui/prepare/inner_sections.py" />
      <source>s{number} · {time}</source>
      <translation>S{number} · {time}</translation>
    </message>
    <message>
      <location filename="../cli/arguments/taking_in.py" />
      <source>take in an oximeter's or cuff's CSV recording</source>
      <translation>übernimmt die CSV-Aufzeichnung eines Oximeters oder Blutdruckgeräts</translation>
    </message>
    <message>
      <location filename="../cli/arguments/taking_in.py" />
      <source>take in what `export --format json` or export-notes wrote</source>
      <translation>übernimmt, was `export --format json` oder export-notes geschrieben hat</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>take over, or give back to the script</source>
      <translation>übernehmen oder ans Drehbuch zurückgeben</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>take the file in from F</source>
      <translation>übernimmt die Datei aus F</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>take the keys from a CSV file</source>
      <translation>übernimmt die Tasten aus einer CSV-Datei</translation>
    </message>
    <message>
      <location filename="../cli/arguments/menu.py" />
      <source>take them away; the program's folder and all data stay</source>
      <translation>sie entfernen; der Ordner des Programms und alle Daten bleiben</translation>
    </message>
    <message>
      <location filename="../ui/client/trail_lines.py" />
      <source>taken back {day} {clock} by {author}</source>
      <translation>zurückgenommen {day} {clock} von {author}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>taken back {time} by {name}</source>
      <translation>zurückgenommen {time} von {name}</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>taken back: {what}</source>
      <translation>zurückgenommen: {what}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>taken by the client</source>
      <translation>selbst eingenommen</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>taken in from {file}</source>
      <translation>übernommen aus {file}</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>taken out</source>
      <translation>herausgenommen</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>taken out: {title}</source>
      <translation>herausgenommen: {title}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>takes what is offered · ↓ the next</source>
      <translation>nimmt das Angebotene · ↓ das nächste</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>tells no time and cannot be entered in the middle</source>
      <translation>nennt keine Zeit und lässt sich nicht in der Mitte beginnen</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>temperature</source>
      <comment>a field of an entry</comment>
      <translation>Temperatur</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>temperature</source>
      <comment>a word of the data files</comment>
      <translation>Temperatur</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>tenths of °C</source>
      <translation>Zehntel °C</translation>
    </message>
    <message>
      <location filename="../core/room/scale_line.py" />
      <source>tested</source>
      <translation>geprüft</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>tested</source>
      <comment>a field of an entry</comment>
      <translation>geprüft</translation>
    </message>
    <message>
      <location filename="../cli/search.py" />
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>text</source>
      <comment>a field of an entry</comment>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>the PDF that the FHIR bundle holds, else one is made</source>
      <translation>das PDF, das im FHIR-Bundle steht; sonst wird eines erstellt</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/rehearsal.py" />
      <source>the acts must be in the order of their times</source>
      <translation>die Handlungen müssen in der Reihenfolge ihrer Zeiten stehen</translation>
    </message>
    <message>
      <location filename="../record/anchor.py" />
      <source>the anchor of {file}.db was missing or damaged</source>
      <translation>der Anker von {file}.db fehlte oder war beschädigt</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>the artist is no text</source>
      <translation>der Interpret ist kein Text</translation>
    </message>
    <message>
      <location filename="../cli/arguments/backups.py" />
      <source>the backup file, or a folder for it; without it, the folders chosen in Settings</source>
      <translation>die Sicherungsdatei oder ein Ordner dafür; sonst die in den Einstellungen gewählten Ordner</translation>
    </message>
    <message>
      <location filename="../cli/arguments/rehearse.py" />
      <source>the body's chance</source>
      <translation>der Zufall des Körpers</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>the calendar file</source>
      <translation>die Kalenderdatei</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>the client's own words</source>
      <translation>die eigenen Worte</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>the client's own words</source>
      <comment>a word of the data files</comment>
      <translation>die eigenen Worte</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>the client's own words, large</source>
      <translation>die eigenen Worte, groß</translation>
    </message>
    <message>
      <location filename="../cli/arguments/backups.py" />
      <source>the clinical record alone; the notes stay closed</source>
      <translation>nur die klinische Akte; die Notizen bleiben verschlossen</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>the code {code} is taken already</source>
      <translation>der Code {code} ist schon vergeben</translation>
    </message>
    <message>
      <location filename="../core/data_files/row_edits.py" />
      <source>the code {code} is taken: choose another</source>
      <translation>der Code {code} ist vergeben: bitte einen anderen wählen</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the code {code} is there twice</source>
      <translation>der Code {code} steht zweimal da</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the column {column} is missing</source>
      <translation>die Spalte {column} fehlt</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the column {column} is there twice</source>
      <translation>die Spalte {column} steht zweimal da</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the column “{column}” is not known; there are {known}</source>
      <translation>die Spalte „{column}“ ist unbekannt; es gibt {known}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>the critic</source>
      <translation>der Kritiker</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>the crossfade of a skip is 0 to {most} ms</source>
      <translation>die Überblendung eines Sprungs ist 0 bis {most} ms</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>the data folder</source>
      <translation>der Datenordner</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/course_rehearsal.py" />
      <source>the days must be in their order</source>
      <translation>die Tage müssen in ihrer Reihenfolge stehen</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>the desktop was locked</source>
      <translation>der Desktop war gesperrt</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>the device was lost</source>
      <translation>das Gerät ging verloren</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>the entries of a stream are not in their order</source>
      <translation>die Einträge eines Stroms stehen nicht in ihrer Reihenfolge</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>the file</source>
      <translation>die Datei</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>the file could not be played on</source>
      <translation>die Datei ließ sich nicht weiterspielen</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>the file ends before its end: it was cut off</source>
      <translation>die Datei hört vor ihrem Ende auf: sie wurde abgeschnitten</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>the file is damaged outside of its entries</source>
      <translation>die Datei ist außerhalb ihrer Einträge beschädigt</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the file is larger than 1 MB, and a palette has at most 11 lines</source>
      <translation>die Datei ist größer als 1 MB, und Tastendateien haben höchstens 11 Zeilen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>the file; for csv a folder</source>
      <translation>die Datei; bei csv ein Ordner</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>the follow-up {code} is there twice</source>
      <translation>die Nachfrage {code} steht zweimal da</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>the form</source>
      <translation>die Form</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>the grounding set</source>
      <translation>der Erdungsmusik</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>the grounding set was brought</source>
      <translation>die Erdungsmusik wurde geholt</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>the grounding set, and back</source>
      <translation>die Erdungsmusik, und zurück</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>the header must be the first line, and no other</source>
      <translation>der Kopf muss die erste Zeile sein, und keine andere</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>the intensity is no number from 0 to {most}</source>
      <translation>die Intensität ist keine Zahl von 0 bis {most}</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the kind must be one of {kinds}</source>
      <translation>kind muss eines sein von {kinds}</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>the kind {kind} is of a store that the header does not name</source>
      <translation>die Art {kind} gehört zu einem Speicher, den der Kopf nicht nennt</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>the kind {kind} {schema} is not known: update kaproom to read it</source>
      <translation>die Art {kind} {schema} ist unbekannt: kaproom aktualisieren, um sie zu lesen</translation>
    </message>
    <message>
      <location filename="../ui/room/recovered_words.py" />
      <source>the last entry is {length} old</source>
      <translation>der letzte Eintrag ist {length} alt</translation>
    </message>
    <message>
      <location filename="../core/data_files/row_edits.py" />
      <source>the last one stays: nothing would be left to work with</source>
      <translation>die letzte bleibt: sonst wäre nichts mehr da, womit zu arbeiten wäre</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>the last one {age}</source>
      <translation>die letzte {age}</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>the last track, then silence</source>
      <translation>das letzte Stück, dann Stille</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_reading.py" />
      <source>the length is longer than a week; taken as unknown</source>
      <translation>die Länge ist größer als eine Woche; gilt als unbekannt</translation>
    </message>
    <message>
      <location filename="../core/music/m3u.py" />
      <source>the length is no number; taken as unknown</source>
      <translation>die Länge ist keine Zahl; gilt als unbekannt</translation>
    </message>
    <message>
      <location filename="../core/session/palette.py" />
      <source>the level {level} must be a whole number</source>
      <translation>die Stufe {level} muss eine ganze Zahl sein</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>the lines are not those that were exported</source>
      <translation>die Zeilen sind nicht die exportierten</translation>
    </message>
    <message>
      <location filename="../awake/logind.py" />
      <source>the login manager does not answer</source>
      <translation>die Anmeldeverwaltung antwortet nicht</translation>
    </message>
    <message>
      <location filename="../awake/logind.py" />
      <source>the login manager refuses it</source>
      <translation>die Anmeldeverwaltung lehnt es ab</translation>
    </message>
    <message>
      <location filename="../ui/audit/lines.py" />
      <source>the machine slept</source>
      <translation>der Rechner hat geschlafen</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>the mean of the others</source>
      <translation>der Mittelwert der anderen</translation>
    </message>
    <message>
      <location filename="../core/practice/settings.py" />
      <source>the music sounds from one or two outputs</source>
      <translation>die Musik klingt aus einem oder zwei Ausgängen</translation>
    </message>
    <message>
      <location filename="../core/music/setting.py" />
      <source>the name cannot be used</source>
      <translation>der Name ist nicht brauchbar</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_names.py" />
      <source>the name of a file cannot be written into a playlist</source>
      <translation>der Dateiname lässt sich nicht in eine Wiedergabeliste schreiben</translation>
    </message>
    <message>
      <location filename="../core/music/playlist_names.py" />
      <source>the name of a file holds half a character</source>
      <translation>der Dateiname enthält ein halbes Zeichen</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>the name {code} must be letters and digits</source>
      <translation>der Name {code} muss aus Buchstaben und Ziffern bestehen</translation>
    </message>
    <message>
      <location filename="../record/anchor.py" />
      <source>the newest sealed minute is not the one that was written</source>
      <translation>die neueste versiegelte Minute ist nicht die geschriebene</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>the next track followed</source>
      <translation>das nächste Stück folgte</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>the notes are no text</source>
      <translation>die Notizen sind kein Text</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>the observation keys as a CSV file, out and in</source>
      <translation>die Beobachtungstasten als CSV-Datei, hinaus und herein</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>the order expired on {day}</source>
      <translation>die Verordnung ist am {day} abgelaufen</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>the order names no booster</source>
      <translation>die Verordnung nennt keinen Booster</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the palette is empty</source>
      <translation>die Tastendatei ist leer</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>the phase is no text</source>
      <translation>die Phase ist kein Text</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>the plan “{plan}” names the schedule {named}: change it first</source>
      <translation>der Plan „{plan}“ nennt den Messplan {named}: erst ihn ändern</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>the player was ended</source>
      <translation>die Wiedergabe wurde beendet</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>the practice folder beside it</source>
      <translation>der Übungsordner daneben</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>the practice's figures and words, as files</source>
      <translation>die eigenen Werte und Wörter der Praxis, als Dateien</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>the programme waits · {minutes} min to go</source>
      <translation>das Programm wartet · noch {minutes} min</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>the programme was over</source>
      <translation>das Programm war zu Ende</translation>
    </message>
    <message>
      <location filename="../cli/arguments/taking_in.py" />
      <source>the recording, as CSV</source>
      <translation>die Aufzeichnung, als CSV</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>the rows of a file, with what is built in beside them</source>
      <translation>die Zeilen einer Datei, daneben die mitgelieferten</translation>
    </message>
    <message>
      <location filename="../record/anchor.py" />
      <source>the samples end after {chunks} minutes; {anchored} had been sealed</source>
      <translation>die Messreihen enden nach {chunks} Minuten; {anchored} waren versiegelt</translation>
    </message>
    <message>
      <location filename="../ui/room/strips.py" />
      <source>the script's hands</source>
      <translation>die Hände des Drehbuchs</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>the second output louder · softer</source>
      <translation>zweiter Ausgang lauter · leiser</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>the session goes on without</source>
      <translation>die Sitzung geht ohne weiter</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the slot must be a number from 1 to 11</source>
      <translation>slot muss eine Zahl von 1 bis 11 sein</translation>
    </message>
    <message>
      <location filename="../audio/play.py" />
      <source>the sound engine does not start: see `kaproom doctor`</source>
      <translation>die Tonausgabe startet nicht: siehe `kaproom doctor`</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>the sound engine does not start: see its log</source>
      <translation>die Tonausgabe startet nicht: siehe ihr Protokoll</translation>
    </message>
    <message>
      <location filename="../core/music/reasons.py" />
      <source>the sound engine was lost</source>
      <translation>die Tonausgabe ging verloren</translation>
    </message>
    <message>
      <location filename="../ui/review/bookmark_panel.py" />
      <source>the stairs</source>
      <translation>die Treppe</translation>
    </message>
    <message>
      <location filename="../record/anchor.py" />
      <source>the store ends after {entries} entries; {anchored} had been written</source>
      <translation>der Speicher endet nach {entries} Einträgen; {anchored} waren geschrieben</translation>
    </message>
    <message>
      <location filename="../awake/logind.py" />
      <source>the system bus does not answer</source>
      <translation>der Systembus antwortet nicht</translation>
    </message>
    <message>
      <location filename="../awake/keeper.py" />
      <source>the system does not answer</source>
      <translation>das System antwortet nicht</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_choices.py" />
      <source>the system's default</source>
      <translation>Standard des Systems</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>the systolic pressure is not above the diastolic one</source>
      <translation>der systolische Druck liegt nicht über dem diastolischen</translation>
    </message>
    <message>
      <location filename="../core/data_files/data_file.py" />
      <source>the table [{key}] is missing</source>
      <translation>die Tabelle [{key}] fehlt</translation>
    </message>
    <message>
      <location filename="../core/session/tag_words.py" />
      <source>the tag {word} must be one word in small letters</source>
      <translation>das Schlagwort {word} muss ein Wort in Kleinbuchstaben sein</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>the target is {lowest} to {highest} LUFS</source>
      <translation>das Ziel ist {lowest} bis {highest} LUFS</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>the time {time:%H:%M:%S} goes back from {before:%H:%M:%S}</source>
      <translation>die Zeit {time:%H:%M:%S} geht hinter {before:%H:%M:%S} zurück</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>the time {time:%H:%M:%S} is there twice</source>
      <translation>die Zeit {time:%H:%M:%S} steht zweimal da</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>the title is no text</source>
      <translation>der Titel ist kein Text</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>the value of {heading} is no number</source>
      <translation>der Wert von {heading} ist keine Zahl</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>the values of item {item} must be two whole numbers or more</source>
      <translation>die Werte von Frage {item} müssen zwei ganze Zahlen oder mehr sein</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>the visits of a course as a calendar file without names</source>
      <translation>die Termine einer Behandlung als Kalenderdatei ohne Namen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>the worst there is</source>
      <comment>a word of the data files</comment>
      <translation>die schlimmste überhaupt</translation>
    </message>
    <message>
      <location filename="../ui/review/moving.py" />
      <source>the wrong line was chosen</source>
      <translation>die falsche Zeile wurde gewählt</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>the {column} is longer than {longest} characters</source>
      <translation>{column} ist länger als {longest} Zeichen</translation>
    </message>
    <message>
      <location filename="../cli/arguments/keys.py" />
      <source>their entries stay</source>
      <translation>ihre Einträge bleiben</translation>
    </message>
    <message>
      <location filename="../ui/prepare/inner_sections.py" />
      <source>themes: {words}</source>
      <translation>Themen: {words}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>then every</source>
      <comment>over a field</comment>
      <translation>danach alle</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>then silence</source>
      <translation>dann Stille</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>there are more cells than columns</source>
      <translation>es gibt mehr Zellen als Spalten</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>there are more cells than columns; is it a decimal comma among commas</source>
      <translation>es gibt mehr Zellen als Spalten; ist es ein Dezimalkomma unter Kommas</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>there is more after the end</source>
      <translation>nach dem Ende kommt noch etwas</translation>
    </message>
    <message>
      <location filename="../core/vitals/recording_columns.py" />
      <source>there is no column {heading} in this file</source>
      <translation>die Spalte {heading} gibt es in dieser Datei nicht</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/course_rehearsal.py" />
      <source>there is no entry of the kind {kind}</source>
      <translation>es gibt keinen Eintrag der Art {kind}</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>there is no list of criteria called {name}</source>
      <translation>eine Kriterienliste namens {name} gibt es nicht</translation>
    </message>
    <message>
      <location filename="../awake/logind.py" />
      <source>there is no login manager (systemd-logind) here</source>
      <translation>hier gibt es keine Anmeldeverwaltung (systemd-logind)</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>there is no order on the chart</source>
      <translation>es gibt keine Verordnung im Klientenblatt</translation>
    </message>
    <message>
      <location filename="../core/vitals/schedule.py" />
      <source>there is no schedule {name}; there are: {known}</source>
      <translation>den Messplan {name} gibt es nicht; es gibt: {known}</translation>
    </message>
    <message>
      <location filename="../devices/recording_times.py" />
      <source>there is no such day</source>
      <translation>diesen Tag gibt es nicht</translation>
    </message>
    <message>
      <location filename="../devices/recording_times.py" />
      <source>there is no such offset from UTC</source>
      <translation>einen solchen Abstand zu UTC gibt es nicht</translation>
    </message>
    <message>
      <location filename="../devices/recording_times.py" />
      <source>there is no such time of day</source>
      <translation>diese Tageszeit gibt es nicht</translation>
    </message>
    <message>
      <location filename="../awake/logind.py" />
      <source>there is no system bus here</source>
      <translation>hier gibt es keinen Systembus</translation>
    </message>
    <message>
      <location filename="../core/figures/kinds.py" />
      <source>there is no value called {name}</source>
      <translation>einen Wert namens {name} gibt es nicht</translation>
    </message>
    <message>
      <location filename="../core/vitals/recording_columns.py" />
      <source>there is no {role}; there are {roles}</source>
      <translation>{role} gibt es nicht; es gibt {roles}</translation>
    </message>
    <message>
      <location filename="../core/session/tag_words.py" />
      <source>there must be at least one tag</source>
      <translation>mindestens ein Schlagwort muss da sein</translation>
    </message>
    <message>
      <location filename="../core/parts/words.py" />
      <source>there must be at least one word</source>
      <translation>mindestens ein Wort muss da sein</translation>
    </message>
    <message>
      <location filename="../record/chain_check.py" />
      <source>these samples are not as they were written</source>
      <translation>diese Messreihen sind nicht wie geschrieben</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>this is UTF-16: save it as CSV in UTF-8</source>
      <translation>das ist UTF-16: als CSV in UTF-8 speichern</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>this is neither UTF-8 nor Latin text</source>
      <translation>das ist weder UTF-8 noch lateinischer Text</translation>
    </message>
    <message>
      <location filename="../core/data_files/toml_reading.py" />
      <source>this is nested deeper than a data file is</source>
      <translation>das ist tiefer verschachtelt, als es eine Datendatei ist</translation>
    </message>
    <message>
      <location filename="../export/complete_reading.py" />
      <source>this is no line of an export ({error})</source>
      <translation>das ist keine Zeile eines Exports ({error})</translation>
    </message>
    <message>
      <location filename="../devices/recording_times.py" />
      <source>this is no time, such as 2026-11-26 10:05:00, 10:05:00 or 300 seconds</source>
      <translation>das ist keine Zeit wie 2026-11-26 10:05:00, 10:05:00 oder 300 Sekunden</translation>
    </message>
    <message>
      <location filename="../core/figures/palette_csv.py" />
      <source>this is not CSV ({fault})</source>
      <translation>das ist kein CSV ({fault})</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>this list</source>
      <translation>diese Liste</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_section.py" />
      <source>this order has expired</source>
      <translation>diese Verordnung ist abgelaufen</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>this setting</source>
      <translation>dieser Musikfolge</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>three</source>
      <translation>drei</translation>
    </message>
    <message>
      <location filename="../ui/integration/rows.py" />
      <source>ticked</source>
      <translation>abgehakt</translation>
    </message>
    <message>
      <location filename="../ui/prepare/today_section.py" />
      <source>ticked {time}</source>
      <translation>abgehakt {time}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>time was {time}</source>
      <translation>Zeit war {time}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>times</source>
      <comment>over a field</comment>
      <translation>Anzahl</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>title</source>
      <comment>over a field</comment>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>to</source>
      <comment>over a field</comment>
      <translation>bis</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>to</source>
      <comment>up to</comment>
      <translation>bis</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>to {clock}</source>
      <translation>bis {clock}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>toast 07:00, water 09:10</source>
      <comment>a word of the data files</comment>
      <translation>Toast 07:00, Wasser 09:10</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>today</source>
      <comment>where nothing is typed</comment>
      <translation>leer: heute</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>today: {words}</source>
      <translation>heute: {words}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>too quiet to measure</source>
      <translation>zu leise zum Messen</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>total alone</source>
      <translation>nur Summe</translation>
    </message>
    <message>
      <location filename="../ui/prepare/consent_words.py" />
      <source>touch</source>
      <comment>what a consent is about</comment>
      <translation>Berührung</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>touch: ask first</source>
      <comment>a word of the data files</comment>
      <translation>Berührung: erst fragen</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>touches the intention</source>
      <comment>a word of the data files</comment>
      <translation>berührt die Intention</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>track {number}</source>
      <translation>Stück {number}</translation>
    </message>
    <message>
      <location filename="../cli/arguments/backups.py" />
      <source>try F, or the newest backup, in a scratch place</source>
      <translation>probiert F oder die neueste Sicherung an einem Probeort</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>turned on the side</source>
      <comment>a word of the data files</comment>
      <translation>auf die Seite gedreht</translation>
    </message>
    <message>
      <location filename="../ui/prepare/order_text.py" />
      <source>twice</source>
      <translation>zweimal</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>two</source>
      <translation>zwei</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>two numbers, such as 30 to 300</source>
      <translation>zwei Zahlen wie 30 bis 300</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>type anywhere</source>
      <translation>einfach tippen</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pick_card.py" />
      <source>type · ↑ ↓ · Enter takes it · Esc closes</source>
      <translation>tippen · ↑ ↓ · Enter nimmt es · Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>under {themes}</source>
      <translation>unter {themes}</translation>
    </message>
    <message>
      <location filename="../core/music/track_search.py" />
      <source>under {values}</source>
      <translation>unter {values}</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>undoes text, else takes back the last entry</source>
      <translation>macht Text rückgängig, nimmt sonst den letzten Eintrag zurück</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>unit</source>
      <comment>over a field</comment>
      <translation>Einheit</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <location filename="../whole_file.py" />
      <source>unnamed</source>
      <comment>a file</comment>
      <translation>unbenannt</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>until you play</source>
      <translation>bis zum Abspielen</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>until {day}</source>
      <translation>bis {day}</translation>
    </message>
    <message>
      <location filename="../ui/integration/practices_section.py" />
      <source>until {visit}</source>
      <translation>bis {visit}</translation>
    </message>
    <message>
      <location filename="../ui/room/vitals_panel.py" />
      <source>unusual: {words}</source>
      <translation>ungewöhnlich: {words}</translation>
    </message>
    <message>
      <location filename="../core/music/track_search.py" />
      <source>up to {values}</source>
      <translation>bis {values}</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>upper baseline</source>
      <translation>oberer Ausgangswert</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>use the built-in file again; yours is put aside</source>
      <translation>verwendet wieder die mitgelieferte Datei; Ihre wird beiseitegelegt</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>use the built-in keys again</source>
      <translation>verwendet wieder die mitgelieferten Tasten</translation>
    </message>
    <message>
      <location filename="../cli/users.py" />
      <source>user</source>
      <translation>Person</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>verbatim</source>
      <comment>a field of an entry</comment>
      <translation>wörtlich</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>version</source>
      <comment>a field of an entry</comment>
      <translation>Fassung</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>version</source>
      <comment>over a field</comment>
      <translation>Version</translation>
    </message>
    <message>
      <location filename="../ui/search/hit_lines.py" />
      <source>visit planned for {day}</source>
      <translation>Termin geplant für {day}</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>volume</source>
      <comment>field of a dose</comment>
      <translation>Volumen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>waited for</source>
      <translation>erwartet</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>was added to another dose</source>
      <translation>gehörte zu einer anderen Dosis</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>was at {clock}</source>
      <translation>war bei {clock}</translation>
    </message>
    <message>
      <location filename="../core/music/track_faults.py" />
      <source>was changed while it was read, after {at_s} s</source>
      <translation>wurde beim Lesen geändert, nach {at_s} s</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>was made</source>
      <translation>ist erfolgt</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>was {words}</source>
      <translation>war {words}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>waste</source>
      <comment>a field of an entry</comment>
      <translation>Verwurf</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>waste</source>
      <comment>field of a dose</comment>
      <translation>Verwurf</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>waste not noted</source>
      <translation>Verwurf nicht vermerkt</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>waste {amount}</source>
      <translation>Verwurf {amount}</translation>
    </message>
    <message>
      <location filename="../ui/measures/course_plot.py" />
      <source>week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>week {week}</source>
      <translation>Woche {week}</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>weeks {weeks}</source>
      <translation>Wochen {weeks}</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>well-being, the last two weeks</source>
      <comment>a word of the data files</comment>
      <translation>Wohlbefinden, letzte zwei Wochen</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/day_part.py" />
      <source>went on</source>
      <translation>lief weiter</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>what it carries, in the client's words</source>
      <translation>was er trägt, in eigenen Worten</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>what it is</source>
      <translation>was es ist</translation>
    </message>
    <message>
      <location filename="../ui/review/promote_form.py" />
      <source>what the chart needs to say</source>
      <translation>was in der Akte stehen soll</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>what they hope for</source>
      <translation>was erhofft wird</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>what was done…</source>
      <translation>was getan wurde…</translation>
    </message>
    <message>
      <location filename="../ui/preparation/kinds.py" />
      <source>what was explored; Shift ↵ breaks the line</source>
      <translation>was besprochen wurde; Shift ↵ bricht um</translation>
    </message>
    <message>
      <location filename="../ui/room/keys.py" />
      <source>what was five minutes ago</source>
      <translation>was vor fünf Minuten war</translation>
    </message>
    <message>
      <location filename="../ui/integration/follow_ups_section.py" />
      <source>what was said, or why</source>
      <translation>was gesagt wurde, oder warum</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>what you play sounds after it</source>
      <translation>was Sie spielen, klingt danach</translation>
    </message>
    <message>
      <location filename="../cli/search.py" />
      <source>when</source>
      <translation>wann</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>when must be one of {times}</source>
      <translation>when muss eines sein von {times}</translation>
    </message>
    <message>
      <location filename="../cli/options.py" />
      <source>where the data are</source>
      <translation>wo die Daten liegen</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>where to, such as {path}</source>
      <translation>wohin, etwa {path}</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/calendar_key.py" />
      <source>where to, such as ~/course.ics; no names go with it</source>
      <translation>wohin, etwa ~/course.ics; ohne Namen</translation>
    </message>
    <message>
      <location filename="../ui/export_form.py" />
      <source>where to, such as ~/record, a folder of its own</source>
      <translation>wohin, etwa ~/record, ein eigener Ordner</translation>
    </message>
    <message>
      <location filename="../ui/paper/record_form.py" />
      <source>where to, such as ~/session.pdf</source>
      <translation>wohin, etwa ~/session.pdf</translation>
    </message>
    <message>
      <location filename="../cli/arguments/exports.py" />
      <source>which PDF</source>
      <translation>welches PDF</translation>
    </message>
    <message>
      <location filename="../cli/arguments/taking_in.py" />
      <source>which column is time, date, pulse, spo2, systolic, diastolic; remembered</source>
      <translation>welche Spalte time, date, pulse, spo2, systolic, diastolic ist; wird gemerkt</translation>
    </message>
    <message>
      <location filename="../cli/arguments/rehearse.py" />
      <source>which day, or which course</source>
      <translation>welcher Tag oder welche Behandlung</translation>
    </message>
    <message>
      <location filename="../ui/prepare/laptop_words.py" />
      <source>while in the room</source>
      <translation>während im Raum</translation>
    </message>
    <message>
      <location filename="../cli/backup.py" />
      <source>whole</source>
      <comment>a backup</comment>
      <translation>unversehrt</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>why</source>
      <translation>warum</translation>
    </message>
    <message>
      <location filename="../cli/arguments/amending.py" />
      <source>why; it stays in the record, so no names and no words of a client</source>
      <translation>warum; bleibt in der Akte, also ohne Namen und ohne Worte eines Klienten</translation>
    </message>
    <message>
      <location filename="../ui/prepare/wish_words.py" />
      <source>wishes: {words}</source>
      <translation>Wünsche: {words}</translation>
    </message>
    <message>
      <location filename="../ui/review/play_line.py" />
      <source>with the music</source>
      <translation>mit der Musik</translation>
    </message>
    <message>
      <location filename="../ui/preparation/consents.py" />
      <source>withdrawn</source>
      <translation>widerrufen</translation>
    </message>
    <message>
      <location filename="../core/chart/preparation.py" />
      <source>withdrawn</source>
      <comment>a consent</comment>
      <translation>widerrufen</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>within</source>
      <comment>over a field</comment>
      <translation>binnen</translation>
    </message>
    <message>
      <location filename="../ui/figure_words.py" />
      <source>within T+{time}</source>
      <translation>innerhalb von T+{time}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>within {minutes} min of the first dose</source>
      <translation>innerhalb von {minutes} min nach der ersten Dosis</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>without a phase</source>
      <translation>ohne Phase</translation>
    </message>
    <message>
      <location filename="../cli/arguments/rehearse.py" />
      <source>without a window or sound</source>
      <translation>ohne Fenster und Ton</translation>
    </message>
    <message>
      <location filename="../ui/review/play_line.py" />
      <source>without music</source>
      <translation>ohne Musik</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>without sound</source>
      <translation>ohne Ton</translation>
    </message>
    <message>
      <location filename="../ui/review/filter_line.py" />
      <source>without {lanes}</source>
      <translation>ohne {lanes}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>witness</source>
      <comment>a field of an entry</comment>
      <translation>Zeuge</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>witness</source>
      <comment>field of a dose</comment>
      <translation>Zeuge</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>witness {name}</source>
      <translation>Zeuge {name}</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>witnessed by Self</source>
      <translation>bezeugt vom Selbst</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>witnesses</source>
      <translation>bezeugt</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>witnesses {part}</source>
      <translation>bezeugt {part}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>word</source>
      <comment>a field of an entry</comment>
      <translation>Wort</translation>
    </message>
    <message>
      <location filename="../core/data_files/rows.py" />
      <source>words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/field_names.py" />
      <source>words</source>
      <comment>a field of an entry</comment>
      <translation>Worte</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>words</source>
      <comment>over a field</comment>
      <translation>Wörter</translation>
    </message>
    <message>
      <location filename="../core/parts/words.py" />
      <source>words must be a list of words in quotes</source>
      <translation>words muss eine Liste von Wörtern in Anführungszeichen sein</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>words removed for good</source>
      <translation>Worte endgültig entfernt</translation>
    </message>
    <message>
      <location filename="../ui/search/screen.py" />
      <source>words, "a phrase", a day such as 2026-12-12</source>
      <translation>Worte, "eine Wendung", ein Tag wie 2026-12-12</translation>
    </message>
    <message>
      <location filename="../ui/music/library_panel.py" />
      <source>words, a phase, &lt;4, 3-5, &gt;5 min, 5-8 min</source>
      <translation>Worte, eine Phase, &lt;4, 3-5, &gt;5 min, 5-8 min</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/find_card.py" />
      <source>words, or "a phrase"</source>
      <translation>Worte, oder "eine Wendung"</translation>
    </message>
    <message>
      <location filename="../cli/arguments/search.py" />
      <source>words, or a "phrase in quotes"</source>
      <translation>Wörter oder eine "Wortfolge in Anführungszeichen"</translation>
    </message>
    <message>
      <location filename="../ui/room/on_now.py" />
      <source>worst {grade}</source>
      <translation>höchstens {grade}</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>worst: {grade}</source>
      <translation>höchstens: {grade}</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>write the file in use to F</source>
      <translation>schreibt die verwendete Datei nach F</translation>
    </message>
    <message>
      <location filename="../cli/arguments/own_files.py" />
      <source>write the keys in use to a CSV file</source>
      <translation>schreibt die verwendeten Tasten in eine CSV-Datei</translation>
    </message>
    <message>
      <location filename="../ui/home/clients_table.py" />
      <source>written</source>
      <translation>vorhanden</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>written down {day}</source>
      <translation>eingetragen {day}</translation>
    </message>
    <message>
      <location filename="../ui/handout/screen.py" />
      <source>written for this page</source>
      <translation>für diese Seite geschrieben</translation>
    </message>
    <message>
      <location filename="../cli/users.py" />
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>yes: {words}</source>
      <translation>ja: {words}</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <location filename="../ui/room/strips.py" />
      <source>your hands</source>
      <translation>Ihre Hände</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>yours</source>
      <translation>eigene</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>zone II</source>
      <comment>a word of the data files</comment>
      <translation>Zone II</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>zone III</source>
      <comment>a word of the data files</comment>
      <translation>Zone III</translation>
    </message>
    <message>
      <location filename="../../resources" />
      <source>zone IV</source>
      <comment>a word of the data files</comment>
      <translation>Zone IV</translation>
    </message>
    <message>
      <location filename="../core/room/line.py" />
      <source>{about} seen · {reason}{late}</source>
      <translation>{about} gesehen · {reason}{late}</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{amount} given at {time} already</source>
      <translation>{amount} bereits um {time} gegeben</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>{amount} held in the mouth from {time} for {length}</source>
      <translation>{amount} im Mund gehalten ab {time}, {length} lang</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/dose_part.py" />
      <source>{amount} held in the mouth from {time}; no end was entered.</source>
      <translation>{amount} im Mund gehalten ab {time}; kein Ende wurde eingetragen.</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{amount} in all, ordered {ordered}</source>
      <translation>{amount} insgesamt, verordnet {ordered}</translation>
    </message>
    <message>
      <location filename="../ui/figure_words.py" />
      <source>{amount} mg/kg at {weight}</source>
      <translation>{amount} mg/kg bei {weight}</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{amount}, ordered {ordered}</source>
      <translation>{amount}, verordnet {ordered}</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{amount}, up to {most} ordered</source>
      <translation>{amount}, verordnet bis {most}</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>{at} and above: {label}</source>
      <translation>{at} und darüber: {label}</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>{at} and below: {label}</source>
      <translation>{at} und darunter: {label}</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>{a} and {b} could be either; write hr {a} spo2 {b} or hr {b} spo2 {a}.</source>
      <translation>{a} und {b} könnten beides sein; bitte hr {a} spo2 {b} oder hr {b} spo2 {a} schreiben.</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>{bare} alone could be pulse or oxygen; write hr {bare} or spo2 {bare}.</source>
      <translation>{bare} allein könnte Puls oder Sauerstoff sein; bitte hr {bare} oder spo2 {bare} schreiben.</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>{baseline}, and none since</source>
      <translation>{baseline}, seither keiner</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/changes_part.py" />
      <source>{before} before the seal, {after} after it</source>
      <translation>{before} vor dem Siegel, {after} danach</translation>
    </message>
    <message>
      <location filename="../desks/keyring.py" />
      <source>{before}, now {after}</source>
      <translation>{before}, jetzt {after}</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>{begin:8.1f} s to {end:8.1f} s  {file}</source>
      <translation>{begin:8.1f} s bis {end:8.1f} s  {file}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>{begin} to {end} ({length} h)</source>
      <translation>{begin} bis {end} ({length} h)</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_panel.py" />
      <source>{changed}. Why: {why}</source>
      <translation>{changed}. Warum: {why}</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>{code} needs one of {spans}</source>
      <translation>{code} braucht eines von {spans}</translation>
    </message>
    <message>
      <location filename="../core/session/palette.py" />
      <source>{code}: lowest must lie below highest</source>
      <translation>{code}: lowest muss unter highest liegen</translation>
    </message>
    <message>
      <location filename="../record/keyfile.py" />
      <source>{copy} is not as {file}, which was used.</source>
      <translation>{copy} ist nicht wie {file}; diese wurde verwendet.</translation>
    </message>
    <message numerus="yes">
      <location filename="../desks/open_folder.py" />
      <source>{count:,} entries</source>
      <translation>
        <numerusform>1 Eintrag</numerusform>
        <numerusform>{count:,} Einträge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/audit/screen.py" />
      <source>{count:,} lines, newest first</source>
      <translation>
        <numerusform>{count} Zeile, neueste zuerst</numerusform>
        <numerusform>{count} Zeilen, neueste zuerst</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/audit/screen.py" />
      <source>{count:,} of {all:,} lines, newest first</source>
      <translation>{count} von {all} Zeilen, neueste zuerst</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>{count} allowed</source>
      <translation>{count} erlaubt</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{count} before these</source>
      <translation>{count} davor</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>{count} cannot be played</source>
      <translation>{count} nicht abspielbar</translation>
    </message>
    <message>
      <location filename="../ui/room/notes_panel.py" />
      <source>{count} carried</source>
      <translation>{count} mitgenommen</translation>
    </message>
    <message>
      <location filename="../ui/music/track_panel.py" />
      <source>{count} channels</source>
      <translation>{count} Kanäle</translation>
    </message>
    <message>
      <location filename="../ui/client/trail_section.py" />
      <source>{count} corrected or taken back</source>
      <translation>{count} korrigiert oder zurückgenommen</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>{count} damaged</source>
      <translation>{count} beschädigt</translation>
    </message>
    <message>
      <location filename="../ui/room/recovered_words.py" />
      <source>{count} days</source>
      <translation>{count} Tage</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>{count} digits or more</source>
      <translation>{count} Ziffern oder mehr</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pin_card.py" />
      <source>{count} digits or more; empty forgets the one there is</source>
      <translation>{count} Ziffern oder mehr; leer vergisst die bestehende</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/client/assessment_section.py" />
      <source>{count} documents</source>
      <translation>
        <numerusform>{count} Dokument</numerusform>
        <numerusform>{count} Dokumente</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/prepare/inner_sections.py" />
      <source>{count} earlier wordings are kept</source>
      <translation>
        <numerusform>eine frühere Fassung ist aufbewahrt</numerusform>
        <numerusform>{count} frühere Fassungen sind aufbewahrt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/room/recovered_words.py" />
      <source>{count} entries had been saved that was not confirmed</source>
      <translation>
        <numerusform>{count} Eintrag war gespeichert, aber nicht bestätigt</numerusform>
        <numerusform>{count} Einträge waren gespeichert, aber nicht bestätigt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/music/words.py" />
      <source>{count} files are not where they were</source>
      <translation>
        <numerusform>{count} Datei ist nicht, wo sie war</numerusform>
        <numerusform>{count} Dateien sind nicht, wo sie waren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../record/backup/own_files.py" />
      <source>{count} files differ from those here, which stay in use: the others are in {place}.</source>
      <translation>
        <numerusform>{count} Datei ist anders als die hiesige, die in Gebrauch bleibt: die andere liegt in {place}.</numerusform>
        <numerusform>{count} Dateien sind anders als die hiesigen, die in Gebrauch bleiben: die anderen liegen in {place}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../record/backup/own_files.py" />
      <source>{count} files of the practice's own could not be put back.</source>
      <translation>
        <numerusform>{count} eigene Datei der Praxis konnte nicht zurückgelegt werden.</numerusform>
        <numerusform>{count} eigene Dateien der Praxis konnten nicht zurückgelegt werden.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../record/backup/own_files.py" />
      <source>{count} files of the practice's own figures, words and music settings were put back.</source>
      <translation>
        <numerusform>{count} Datei mit eigenen Werten, Wörtern oder Musikfolgen der Praxis wurde zurückgelegt.</numerusform>
        <numerusform>{count} Dateien mit eigenen Werten, Wörtern und Musikfolgen der Praxis wurden zurückgelegt.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>{count} for grounding alone</source>
      <translation>nur {count} zur Erdung</translation>
    </message>
    <message>
      <location filename="../ui/measures/screen.py" />
      <source>{count} items</source>
      <translation>{count} Items</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/room/cards/read_back_card.py" />
      <source>{count} lines are not shown here: the quotes in it cannot be told apart.</source>
      <translation>
        <numerusform>{count} Zeile wird hier nicht gezeigt: die Zitate darin lassen sich nicht trennen.</numerusform>
        <numerusform>{count} Zeilen werden hier nicht gezeigt: die Zitate darin lassen sich nicht trennen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/settings/cover_section.py" />
      <source>{count} minutes</source>
      <translation>
        <numerusform>{count} Minute</numerusform>
        <numerusform>{count} Minuten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/measures/course_plot.py" />
      <source>{count} more</source>
      <translation>{count} weitere</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>{count} not looked at yet</source>
      <translation>{count} noch nicht angesehen</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>{count} not met</source>
      <translation>{count} nicht erfüllt</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/integration/themes_section.py" />
      <source>{count} notes</source>
      <translation>
        <numerusform>{count} Notiz</numerusform>
        <numerusform>{count} Notizen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>{count} of unknown length</source>
      <translation>{count} unbekannter Länge</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>{count} of {all} met</source>
      <translation>{count} von {all} erfüllt</translation>
    </message>
    <message>
      <location filename="../ui/client/screen.py" />
      <source>{count} of {planned} sessions</source>
      <translation>{count} von {planned} Sitzungen</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>{count} open</source>
      <translation>{count} offen</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/parts/part_words.py" />
      <source>{count} parts</source>
      <translation>
        <numerusform>{count} Anteil</numerusform>
        <numerusform>{count} Anteile</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>{count} passed over</source>
      <translation>{count} übergangen</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>{count} planned without a score</source>
      <translation>{count} geplant ohne Wert</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/client/chart_words.py" />
      <source>{count} sessions</source>
      <translation>
        <numerusform>{count} Sitzung</numerusform>
        <numerusform>{count} Sitzungen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>{count} sessions marked</source>
      <translation>{count} Sitzungen markiert</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/client/who_section.py" />
      <source>{count} sessions planned</source>
      <translation>
        <numerusform>{count} Sitzung geplant</numerusform>
        <numerusform>{count} Sitzungen geplant</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/comparison/screen.py" />
      <source>{count} sessions · zero {where}</source>
      <translation>
        <numerusform>{count} Sitzung · Null {where}</numerusform>
        <numerusform>{count} Sitzungen · Null {where}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>{count} still to be looked at, {share} % done</source>
      <translation>{count} noch anzusehen, {share} % fertig</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/prepare/order_text.py" />
      <source>{count} times</source>
      <translation>
        <numerusform>einmal</numerusform>
        <numerusform>{count}-mal</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/music/words.py" />
      <source>{count} tracks</source>
      <translation>
        <numerusform>{count} Stück</numerusform>
        <numerusform>{count} Stücke</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/handout/screen.py" />
      <source>{count} were made before.</source>
      <translation>
        <numerusform>Ein Handout gab es zuvor.</numerusform>
        <numerusform>{count} gab es zuvor.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_answers.py" />
      <source>{criterion}: {judged}. A few words and Enter, or the next digit.</source>
      <translation>{criterion}: {judged}. Ein paar Worte und Enter, oder die nächste Ziffer.</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_answers.py" />
      <source>{criterion}?</source>
      <translation>{criterion}?</translation>
    </message>
    <message>
      <location filename="../record/lock.py" />
      <source>{data_dir} cannot be written to: {reason}.</source>
      <translation>In {data_dir} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/first_start.py" />
      <source>{data_dir} holds a {name} without its key file: put the key file back from a backup, or move {name} away.</source>
      <translation>{data_dir} enthält {name} ohne Schlüsseldatei: die Schlüsseldatei aus einer Sicherung zurückholen oder {name} wegräumen.</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>{data_dir} holds something other than kaproom's data: choose an empty folder.</source>
      <translation>{data_dir} enthält etwas anderes als Daten von kaproom: bitte einen leeren Ordner wählen.</translation>
    </message>
    <message>
      <location filename="../record/first_start.py" />
      <source>{data_dir} is a kaproom data folder already.</source>
      <translation>{data_dir} ist schon ein Datenordner von kaproom.</translation>
    </message>
    <message>
      <location filename="../record/keyfile.py" />
      <source>{data_dir} is not a kaproom data folder: it has no {key_file}.</source>
      <translation>{data_dir} ist kein Datenordner von kaproom: {key_file} fehlt.</translation>
    </message>
    <message>
      <location filename="../record/folder.py" />
      <source>{data_dir} is not a practice folder: it needs its passphrase.</source>
      <translation>{data_dir} ist kein Übungsordner: er braucht seine Passphrase.</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>{days} days ago</source>
      <translation>vor {days} Tagen</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>{day} has gone by: plan from today on, or mark a visit held.</source>
      <translation>{day} ist vorbei: ab heute planen oder einen Termin als stattgefunden eintragen.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>{day} is more than three years away: look at the year.</source>
      <translation>{day} ist mehr als drei Jahre entfernt: das Jahr prüfen.</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>{day} is still to come.</source>
      <translation>{day} liegt noch vor uns.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>{day} is still to come: mark it held on the day.</source>
      <translation>{day} liegt noch vor uns: erst am Tag selbst als stattgefunden eintragen.</translation>
    </message>
    <message>
      <location filename="../core/typed_values.py" />
      <source>{day} {month}</source>
      <comment>a date</comment>
      <translation>{day}. {month}</translation>
    </message>
    <message>
      <location filename="../core/typed_values.py" />
      <source>{day} {month} {year}</source>
      <comment>a date</comment>
      <translation>{day}. {month} {year}</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>{day} · session time {time}</source>
      <translation>{day} · Sitzungszeit {time}</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/maker.py" />
      <source>{device} · now</source>
      <translation>{device} · jetzt</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>{device}, {underruns} underruns</source>
      <translation>{device}, {underruns} Aussetzer</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/choice_card.py" />
      <source>{digit} for {number}</source>
      <translation>{digit} für {number}</translation>
    </message>
    <message>
      <location filename="../ui/home/clients_table.py" />
      <source>{done} of {planned}</source>
      <translation>{done} von {planned}</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{dose} at {time}</source>
      <translation>{dose} um {time}</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{dose} at {time}, written {later}</source>
      <translation>{dose} um {time}, geschrieben {later}</translation>
    </message>
    <message>
      <location filename="../cli/import_events.py" />
      <source>{entries} entries</source>
      <translation>{entries} Einträge</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>{event} over, {end}</source>
      <translation>{event} vorbei, {end}</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>{event}: how did it end, or go on?</source>
      <translation>{event}: wie endete es, oder wie geht es weiter?</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>{event}: not serious</source>
      <translation>{event}: nicht schwerwiegend</translation>
    </message>
    <message>
      <location filename="../ui/room/adverse_hands.py" />
      <source>{event}: serious</source>
      <translation>{event}: schwerwiegend</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>{event}: {outcome}</source>
      <translation>{event}: {outcome}</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>{everything} held off</source>
      <translation>{everything} sind verhindert</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>{everything} · being asked for</source>
      <translation>{everything} · wird verlangt</translation>
    </message>
    <message>
      <location filename="../ui/room/strips.py" />
      <source>{fault} (and {count} more)</source>
      <translation>{fault} (und {count} weitere)</translation>
    </message>
    <message>
      <location filename="../export/session_facts.py" />
      <source>{fault} No samples are in this export.</source>
      <translation>{fault} Messreihen sind nicht in diesem Export.</translation>
    </message>
    <message>
      <location filename="../cli/folder.py" />
      <source>{fault} Nothing was changed.</source>
      <translation>{fault} Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="../desks/music.py" />
      <source>{fault}. Nothing was imported.</source>
      <translation>{fault}. Nichts wurde importiert.</translation>
    </message>
    <message>
      <location filename="../core/music/setting_extras.py" />
      <source>{fault}; left out</source>
      <translation>{fault}; ausgelassen</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>{field} must be a whole number</source>
      <translation>{field} muss eine ganze Zahl sein</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>{field} must be one line of plain text</source>
      <translation>{field} muss eine Zeile einfacher Text sein</translation>
    </message>
    <message>
      <location filename="../ui/review/trail_words.py" />
      <source>{field} was {words}</source>
      <translation>{field} war {words}</translation>
    </message>
    <message>
      <location filename="../core/data_files/fields.py" />
      <source>{field}: “{typed}” is no figure; type {wanted}</source>
      <translation>{field}: „{typed}“ ist keine Zahl; bitte {wanted} eingeben</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/row_hands.py" />
      <source>{figure} was changed: change its source too, or say why in a word or two.</source>
      <translation>{figure} wurde geändert: bitte auch die Quelle ändern oder in ein, zwei Worten sagen, warum.</translation>
    </message>
    <message>
      <location filename="../cli/menu.py" />
      <source>{file} cannot be changed ({reason}): choose a folder of yours by --prefix, or type the command as an administrator.</source>
      <translation>{file} kann nicht geändert werden ({reason}): wählen Sie mit --prefix einen eigenen Ordner oder geben Sie den Befehl als Administrator ein.</translation>
    </message>
    <message>
      <location filename="../record/faults.py" />
      <source>{file} cannot be opened: check the folder and its permissions.</source>
      <translation>{file} lässt sich nicht öffnen: den Ordner und seine Rechte prüfen.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>{file} cannot be put aside ({reason}).</source>
      <translation>{file} lässt sich nicht beiseitelegen ({reason}).</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>{file} cannot be read ({reason}).</source>
      <translation>{file} ist nicht lesbar ({reason}).</translation>
    </message>
    <message>
      <location filename="../cli/import_events.py" />
      <source>{file} cannot be read: look at the path.</source>
      <translation>{file} ist nicht lesbar: den Pfad prüfen.</translation>
    </message>
    <message>
      <location filename="../record/search.py" />
      <source>{file} cannot be searched yet: open kaproom once, which prepares it.</source>
      <translation>{file} kann noch nicht durchsucht werden: einmal kaproom öffnen, das bereitet es vor.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>{file} cannot be written ({reason}).</source>
      <translation>{file} ist nicht beschreibbar ({reason}).</translation>
    </message>
    <message>
      <location filename="../record/faults.py" />
      <source>{file} does not open with this folder's key: it is damaged or from elsewhere.</source>
      <translation>{file} öffnet sich nicht mit dem Schlüssel dieses Ordners: beschädigt oder von anderswo.</translation>
    </message>
    <message>
      <location filename="../record/backup/making.py" />
      <source>{file} does not verify ({reason}), so no backup was made: run `kaproom verify`, and keep the backups there are.</source>
      <translation>{file} besteht die Prüfung nicht ({reason}), daher wurde keine Sicherung erstellt: `kaproom verify` ausführen und die vorhandenen Sicherungen behalten.</translation>
    </message>
    <message>
      <location filename="../record/faults.py" />
      <source>{file} has lost its tables: put it back from a backup.</source>
      <translation>{file} hat seine Tabellen verloren: aus einer Sicherung zurückholen.</translation>
    </message>
    <message>
      <location filename="../cli/import_events.py" />
      <source>{file} holds {kind}, and {folder} the other: choose another.</source>
      <translation>{file} enthält {kind}, {folder} das andere: bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
      <location filename="../whole_file.py" />
      <source>{file} is a folder: name a file in it.</source>
      <translation>{file} ist ein Ordner: nennen Sie eine Datei darin.</translation>
    </message>
    <message>
      <location filename="../cli/menu.py" />
      <source>{file} is a program of its own: move it away, or choose another --prefix.</source>
      <translation>{file} ist ein eigenes Programm: verschieben Sie es oder wählen Sie ein anderes --prefix.</translation>
    </message>
    <message>
      <location filename="../record/faults.py" />
      <source>{file} is damaged in one place: `kaproom verify` says where, and a backup mends it (`kaproom restore`).</source>
      <translation>{file} ist an einer Stelle beschädigt: `kaproom verify` sagt wo, und eine Sicherung behebt es (`kaproom restore`).</translation>
    </message>
    <message>
      <location filename="../settings.py" />
      <source>{file} is damaged: the settings are as they were at first.</source>
      <translation>{file} ist beschädigt: die Einstellungen sind wie am Anfang.</translation>
    </message>
    <message>
      <location filename="../record/store_reader.py" />
      <source>{file} is damaged: {lost} entries cannot be read, the rest is shown. Run `kaproom verify`.</source>
      <translation>{file} ist beschädigt: {lost} Einträge sind nicht lesbar, der Rest wird gezeigt. Bitte `kaproom verify` ausführen.</translation>
    </message>
    <message>
      <location filename="../record/keyfile.py" />
      <source>{file} is damaged; its copy was used.</source>
      <translation>{file} ist beschädigt; die Kopie wurde verwendet.</translation>
    </message>
    <message>
      <location filename="../record/faults.py" />
      <source>{file} is held by another program: close it there.</source>
      <translation>{file} wird von einem anderen Programm gehalten: bitte dort schließen.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>{file} is larger than 1 MB: it is no data file of kaproom.</source>
      <translation>{file} ist größer als 1 MB: das ist keine Datendatei von kaproom.</translation>
    </message>
    <message>
      <location filename="../record/keyfile.py" />
      <source>{file} is missing; its copy was used.</source>
      <translation>{file} fehlt; die Kopie wurde verwendet.</translation>
    </message>
    <message>
      <location filename="../record/faults.py" />
      <source>{file} is read-only: allow writing to it. Nothing more is saved until then.</source>
      <translation>{file} ist schreibgeschützt: Schreiben erlauben. Bis dahin wird nichts mehr gespeichert.</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>{file} of {made}</source>
      <translation>{file} vom {made}</translation>
    </message>
    <message>
      <location filename="../cli/backup.py" />
      <source>{file} of {made} was restored into a scratch place: {counts},</source>
      <translation>{file} vom {made} wurde an einem Probeort wiederhergestellt: {counts},</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>{file}, byte {start} is not UTF-8.</source>
      <translation>{file}, Byte {start} ist kein UTF-8.</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>{file}, line {line}: {reason}. Nothing was imported.</source>
      <translation>{file}, Zeile {line}: {reason}. Nichts wurde importiert.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>{file}, line {where}: {reason}.</source>
      <translation>{file}, Zeile {where}: {reason}.</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>{file}, {reason}. It is left out; mend or delete it.</source>
      <translation>{file}, {reason}. Sie wird ausgelassen; bitte berichtigen oder löschen.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>{file}, {reason}. Nothing changed.</source>
      <translation>{file}, {reason}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="../resource_files.py" />
      <source>{file}, {reason}. The shipped file is used; mend or delete yours.</source>
      <translation>{file}, {reason}. Die mitgelieferte Datei wird verwendet; bitte Ihre berichtigen oder löschen.</translation>
    </message>
    <message>
      <location filename="../core/music/setting.py" />
      <source>{file}: cannot be read: {reason}</source>
      <translation>{file}: nicht lesbar: {reason}</translation>
    </message>
    <message>
      <location filename="../cli/backup.py" />
      <source>{file}: {counts}, proven by opening it.</source>
      <translation>{file}: {counts}, durch Öffnen geprüft.</translation>
    </message>
    <message numerus="yes">
      <location filename="../settings.py" />
      <source>{file}: {faults} cannot be used and are as at first: set it anew.</source>
      <translation>
        <numerusform>{file}: {faults} ist nicht brauchbar und wie am Anfang: bitte neu einstellen.</numerusform>
        <numerusform>{file}: {faults} sind nicht brauchbar und wie am Anfang: bitte neu einstellen.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/figure_words.py" />
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <location filename="../audio/place.py" />
      <source>{folder} cannot be used for what windows and sound share: {reason}</source>
      <translation>{folder} ist nicht brauchbar für das, was Fenster und Klang teilen: {reason}</translation>
    </message>
    <message>
      <location filename="../whole_file.py" />
      <source>{folder} holds other files too: name a folder of its own.</source>
      <translation>{folder} enthält auch andere Dateien: einen eigenen Ordner angeben.</translation>
    </message>
    <message>
      <location filename="../cli/rehearse.py" />
      <source>{folder} holds real records: rehearse in another folder.</source>
      <translation>{folder} enthält echte Akten: in einem anderen Ordner üben.</translation>
    </message>
    <message>
      <location filename="../cli/restore.py" />
      <source>{folder} holds the data of {made}: {counts}.</source>
      <translation>{folder} enthält die Daten vom {made}: {counts}.</translation>
    </message>
    <message>
      <location filename="../audio/place.py" />
      <source>{folder} is not your own folder: remove or rename it</source>
      <translation>{folder} ist nicht Ihr eigener Ordner: entfernen oder umbenennen</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>{found} of {count} found there.</source>
      <translation>{found} von {count} dort gefunden.</translation>
    </message>
    <message>
      <location filename="../cli/verify.py" />
      <source>{found}, all as written.</source>
      <translation>{found}, alle wie geschrieben.</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>{free}, for {folder}</source>
      <translation>{free}, für {folder}</translation>
    </message>
    <message>
      <location filename="../machine_facts.py" />
      <source>{free}: make room before the next session</source>
      <translation>{free}: vor der nächsten Sitzung Platz schaffen</translation>
    </message>
    <message>
      <location filename="../core/vitals/recordings.py" />
      <source>{gaps} seconds are gaps, {unusable} values are none, {outside} rows lie outside the session.</source>
      <translation>{gaps} Sekunden sind Lücken, {unusable} Werte sind keine, {outside} Zeilen liegen außerhalb der Sitzung.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>{held} of {count} held</source>
      <translation>{held} von {count} haben stattgefunden</translation>
    </message>
    <message>
      <location filename="../ui/review/filter_line.py" />
      <source>{hint} · Ctrl F</source>
      <translation>{hint} · Strg F</translation>
    </message>
    <message>
      <location filename="../ui/figure_words.py" />
      <source>{hours} h ago</source>
      <translation>vor {hours} h</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_choices.py" />
      <source>{hours} hours</source>
      <translation>{hours} Stunden</translation>
    </message>
    <message>
      <location filename="../ui/prepare/transition_picker.py" />
      <source>{how} · being heard</source>
      <translation>{how} · wird gehört</translation>
    </message>
    <message>
      <location filename="../record/keyfile.py" />
      <source>{key_file} and {key_file_copy} are damaged: put back one of them from a backup.</source>
      <translation>{key_file} und {key_file_copy} sind beschädigt: eine davon aus einer Sicherung zurückholen.</translation>
    </message>
    <message>
      <location filename="../cli/palette.py" />
      <source>{keys} keys are in {file}.</source>
      <translation>{keys} Tasten stehen in {file}.</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>{key} has no meaning in a rule of the kind {kind}</source>
      <translation>{key} hat in einer Regel der Art {kind} keine Bedeutung</translation>
    </message>
    <message>
      <location filename="../ui/theme.py" />
      <source>{key} must be a colour such as "#171410"</source>
      <translation>{key} muss eine Farbe sein, etwa "#171410"</translation>
    </message>
    <message>
      <location filename="../ui/theme.py" />
      <source>{key} must be a factor from 0.5 to 4</source>
      <translation>{key} muss ein Faktor von 0.5 bis 4 sein</translation>
    </message>
    <message>
      <location filename="../core/data_files/data_file.py" />
      <source>{key} must be a list</source>
      <translation>{key} muss eine Liste sein</translation>
    </message>
    <message>
      <location filename="../core/data_files/data_file.py" />
      <source>{key} must be a number</source>
      <translation>{key} muss eine Zahl sein</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/rehearsal.py" />
      <source>{key} must be a session time such as 1:08</source>
      <translation>{key} muss eine Sitzungszeit wie 1:08 sein</translation>
    </message>
    <message>
      <location filename="../core/data_files/data_file.py" />
      <source>{key} must be a text</source>
      <translation>{key} muss ein Text sein</translation>
    </message>
    <message>
      <location filename="../core/session/adverse_list.py" />
      <source>{key} must be a text of 1 to {longest} characters</source>
      <translation>{key} muss ein Text von 1 bis {longest} Zeichen sein</translation>
    </message>
    <message>
      <location filename="../core/data_files/data_file.py" />
      <source>{key} must be a whole number from {lowest} to {highest}</source>
      <translation>{key} muss eine ganze Zahl von {lowest} bis {highest} sein</translation>
    </message>
    <message>
      <location filename="../core/data_files/row_edits.py" />
      <source>{key} must be one line</source>
      <translation>{key} muss eine Zeile sein</translation>
    </message>
    <message>
      <location filename="../core/vitals/schedule.py" />
      <source>{key} must be rising whole minutes</source>
      <translation>{key} müssen steigende ganze Minuten sein</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>{key} must be the code of a rule of the kind {kind}</source>
      <translation>{key} muss der Code einer Regel der Art {kind} sein</translation>
    </message>
    <message>
      <location filename="../core/data_files/data_file.py" />
      <source>{key} must be true or false</source>
      <translation>{key} muss true oder false sein</translation>
    </message>
    <message>
      <location filename="../core/data_files/data_file.py" />
      <source>{key} must be two numbers, the lower one first</source>
      <translation>{key} müssen zwei Zahlen sein, die niedrigere zuerst</translation>
    </message>
    <message>
      <location filename="../core/data_files/data_file.py" />
      <source>{key} must hold at least one table</source>
      <translation>{key} muss mindestens eine Tabelle enthalten</translation>
    </message>
    <message>
      <location filename="../core/vitals/rules.py" />
      <source>{key} must name a rule with figures above</source>
      <translation>{key} muss eine Regel mit Werten nach oben nennen</translation>
    </message>
    <message>
      <location filename="../core/data_files/row_edits.py" />
      <source>{key} must not be empty</source>
      <translation>{key} darf nicht leer sein</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>{kind} {number} is on {day}: choose a day after it, or move that one first.</source>
      <translation>{kind} {number} ist am {day}: einen Tag danach wählen oder jenen Termin zuerst verschieben.</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>{kind} {number} is on {day}: choose a day before it, or move that one first.</source>
      <translation>{kind} {number} ist am {day}: einen Tag davor wählen oder jenen Termin zuerst verschieben.</translation>
    </message>
    <message>
      <location filename="../core/course/visits_due.py" />
      <source>{kind} {number} of {client}</source>
      <translation>{kind} {number} von {client}</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>{kind} {number} was held already and stays where it is.</source>
      <translation>{kind} {number} hat schon stattgefunden und bleibt, wo es ist.</translation>
    </message>
    <message>
      <location filename="../core/visits/visits.py" />
      <source>{kind} {number} was held already.</source>
      <translation>{kind} {number} hat schon stattgefunden.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>{label} (0 for no more)</source>
      <translation>{label} (0 für keine weiteren)</translation>
    </message>
    <message>
      <location filename="../core/session/adverse.py" />
      <source>{label} is marked so already.</source>
      <translation>{label} ist schon so gekennzeichnet.</translation>
    </message>
    <message>
      <location filename="../core/session/adverse.py" />
      <source>{label} is over already.</source>
      <translation>{label} ist schon vorbei.</translation>
    </message>
    <message>
      <location filename="../ui/settings/practice/words.py" />
      <source>{label} · built-in {value}</source>
      <translation>{label} · mitgeliefert {value}</translation>
    </message>
    <message>
      <location filename="../ui/settings/sound_choices.py" />
      <source>{label} · not there now</source>
      <translation>{label} · jetzt nicht da</translation>
    </message>
    <message>
      <location filename="../cli/music.py" />
      <source>{length} in {phases}</source>
      <translation>{length} in {phases}</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>{lowest} to {highest}</source>
      <translation>{lowest} bis {highest}</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>{measure} goes from {lowest} to {highest}.</source>
      <translation>{measure} geht von {lowest} bis {highest}.</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>{measure} has {items} items; {typed} were typed.</source>
      <translation>{measure} hat {items} Fragen; {typed} wurden eingegeben.</translation>
    </message>
    <message>
      <location filename="../core/course/measures_due.py" />
      <source>{measure} of {client}</source>
      <translation>{measure} von {client}</translation>
    </message>
    <message>
      <location filename="../core/course/measures_course.py" />
      <source>{measure} {first} → {newest} · weeks {first_week}–{last_week}</source>
      <translation>{measure} {first} → {newest} · Wochen {first_week}–{last_week}</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>{measure} {total} of {lowest} to {highest} · {day} · total alone</source>
      <translation>{measure} {total} von {lowest} bis {highest} · {day} · nur die Summe</translation>
    </message>
    <message>
      <location filename="../core/course/measures_course.py" />
      <source>{measure} {total} · week {week}</source>
      <translation>{measure} {total} · Woche {week}</translation>
    </message>
    <message>
      <location filename="../core/course/measures_course.py" />
      <source>{measure} · no score yet</source>
      <translation>{measure} · noch kein Wert</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>{measure} · not planned any more</source>
      <translation>{measure} · nicht mehr geplant</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>{measure} · planned for {day} · no score</source>
      <translation>{measure} · geplant für {day} · kein Wert</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>{measure} · {day} · Enter: item by item</source>
      <translation>{measure} · {day} · Enter: Frage für Frage</translation>
    </message>
    <message>
      <location filename="../ui/figure_words.py" />
      <source>{minutes} min ago</source>
      <translation>vor {minutes} min</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>{minutes} min of {plan}</source>
      <translation>{minutes} min von {plan}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>{minutes} min short: holds and repeats carry it over</source>
      <translation>{minutes} min fehlen: Halten und Wiederholen tragen hinüber</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_facts.py" />
      <source>{minutes} min since the last dose</source>
      <translation>{minutes} min seit der letzten Dosis</translation>
    </message>
    <message>
      <location filename="../ui/music/rows.py" />
      <source>{minutes} min · outside the programme</source>
      <translation>{minutes} min · außerhalb des Programms</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>{minutes} short</source>
      <translation>{minutes} fehlen</translation>
    </message>
    <message>
      <location filename="../core/practice/backups.py" />
      <source>{missed} of {count} folders missed</source>
      <translation>{missed} von {count} Ordnern ausgelassen</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>{missing} not answered: {how}</source>
      <translation>{missing} nicht beantwortet: {how}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>{music} of {planned} min</source>
      <translation>{music} von {planned} min</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>{names} are not held off</source>
      <translation>{names} sind nicht verhindert</translation>
    </message>
    <message>
      <location filename="../core/room/staying_awake.py" />
      <source>{names} is not held off</source>
      <translation>{names} nicht verhindert</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>{names} missing in {folder}</source>
      <translation>{names} fehlt in {folder}</translation>
    </message>
    <message>
      <location filename="../whole_file.py" />
      <source>{name} and its numbers are all taken</source>
      <translation>{name} und seine Nummern sind alle vergeben</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>{name} can open this record now, and has no recovery code yet.</source>
      <translation>{name} kann diese Akte jetzt öffnen und hat noch keinen Wiederherstellungscode.</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>{name} cannot be read as a kaproom backup: it is damaged, or something else. Use another one.</source>
      <translation>{name} ist nicht als Sicherung von kaproom lesbar: sie ist beschädigt oder etwas anderes. Bitte eine andere verwenden.</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>{name} cannot be read: {reason}.</source>
      <translation>{name} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
      <location filename="../desks/documents.py" />
      <source>{name} cannot be read: {why}.</source>
      <translation>{name} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
      <location filename="../own_settings.py" />
      <source>{name} cannot be renamed: {reason}.</source>
      <translation>{name} lässt sich nicht umbenennen: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/backup/copying.py" />
      <source>{name} could not be copied: {reason}.</source>
      <translation>{name} konnte nicht kopiert werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/files.py" />
      <source>{name} could not be made: {reason}.</source>
      <translation>{name} konnte nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../own_settings.py" />
      <source>{name} could not be saved: {reason}.</source>
      <translation>{name} konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/backup/drill.py" />
      <source>{name} could not be tried: {reason}.</source>
      <translation>{name} konnte nicht geprüft werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/migrate.py" />
      <source>{name} could not be written, so nothing was changed: {reason}.</source>
      <translation>{name} konnte nicht geschrieben werden, daher wurde nichts geändert: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/anchor.py" />
      <source>{name} could not be written: check the disk.</source>
      <translation>{name} konnte nicht geschrieben werden: die Festplatte prüfen.</translation>
    </message>
    <message>
      <location filename="../desks/music.py" />
      <source>{name} could not be written: {fault}.</source>
      <translation>{name} konnte nicht geschrieben werden: {fault}.</translation>
    </message>
    <message>
      <location filename="../ui/room/discharge_answers.py" />
      <source>{name} decides. Why all the same? A few words and Enter.</source>
      <translation>{name} entscheidet. Warum trotzdem? Ein paar Worte und Enter.</translation>
    </message>
    <message>
      <location filename="../ui/paper/one_page.py" />
      <source>{name} did not take the page. Choose another place.</source>
      <translation>{name} hat die Seite nicht angenommen. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
      <location filename="../record/stamp.py" />
      <source>{name} does not belong to this folder: put back the right one.</source>
      <translation>{name} gehört nicht zu diesem Ordner: bitte die richtige zurücklegen.</translation>
    </message>
    <message>
      <location filename="../record/backup/copying.py" />
      <source>{name} has lost entries, so no backup was made of it: run `kaproom verify`, and keep the backups there are.</source>
      <translation>{name} hat Einträge verloren, daher wurde keine Sicherung erstellt: `kaproom verify` ausführen und die vorhandenen Sicherungen behalten.</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>{name} has this folder open: another user has to do that.</source>
      <translation>{name} hat diesen Ordner offen: das muss eine andere Person tun.</translation>
    </message>
    <message>
      <location filename="../record/store_reader.py" />
      <source>{name} holds a minute of samples that is damaged: run `kaproom verify`.</source>
      <translation>{name} enthält eine beschädigte Minute Messreihen: bitte `kaproom verify` ausführen.</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>{name} holds {kind} data and {data_dir} does not: choose another folder with --data-dir.</source>
      <translation>{name} enthält {kind} und {data_dir} nicht: mit --data-dir einen anderen Ordner wählen.</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>{name} in it is not as it was written</source>
      <translation>{name} darin ist nicht wie geschrieben</translation>
    </message>
    <message>
      <location filename="../record/backup/drill.py" />
      <source>{name} is a backup of another data folder.</source>
      <translation>{name} ist die Sicherung eines anderen Datenordners.</translation>
    </message>
    <message>
      <location filename="../record/backup/copying.py" />
      <source>{name} is damaged, so no backup was made of it: run `kaproom verify`, and keep the backups there are.</source>
      <translation>{name} ist beschädigt, daher wurde keine Sicherung erstellt: `kaproom verify` ausführen und die vorhandenen Sicherungen behalten.</translation>
    </message>
    <message>
      <location filename="../record/backup/restoring.py" />
      <source>{name} is damaged: {file} in it does not verify ({reason}). Use another backup.</source>
      <translation>{name} ist beschädigt: {file} darin besteht die Prüfung nicht ({reason}). Bitte eine andere Sicherung verwenden.</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>{name} is damaged: {reason}. Use another backup.</source>
      <translation>{name} ist beschädigt: {reason}. Bitte eine andere Sicherung verwenden.</translation>
    </message>
    <message>
      <location filename="../core/course/follow_ups.py" />
      <source>{name} is empty</source>
      <translation>{name} ist leer</translation>
    </message>
    <message>
      <location filename="../record/engine.py" />
      <source>{name} is empty: put it back from a backup.</source>
      <translation>{name} ist leer: aus einer Sicherung zurückholen.</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>{name} is larger than 50 MB: cut it to the session.</source>
      <translation>{name} ist größer als 50 MB: auf die Sitzung kürzen.</translation>
    </message>
    <message>
      <location filename="../record/engine.py" />
      <source>{name} is missing from {data_dir}: put it back from a backup.</source>
      <translation>{name} fehlt in {data_dir}: aus einer Sicherung zurückholen.</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>{name} is no text in UTF-8, Windows-1252 or marked UTF-16: save it as CSV in UTF-8. Nothing was imported.</source>
      <translation>{name} ist kein Text in UTF-8, Windows-1252 oder gekennzeichnetem UTF-16: als CSV in UTF-8 speichern. Nichts wurde übernommen.</translation>
    </message>
    <message>
      <location filename="../core/chart/documents.py" />
      <source>{name} is no {kinds} or {last} by its content. Save it as one of these.</source>
      <translation>{name} ist dem Inhalt nach nichts von {kinds} oder {last}. Bitte als eines davon speichern.</translation>
    </message>
    <message>
      <location filename="../core/music/xspf.py" />
      <source>{name} is not known to this kaproom</source>
      <translation>{name} ist diesem kaproom unbekannt</translation>
    </message>
    <message>
      <location filename="../record/key_changes.py" />
      <source>{name} is the only user: add another first.</source>
      <translation>{name} ist die einzige Person: erst eine weitere hinzufügen.</translation>
    </message>
    <message>
      <location filename="../ui/replacing.py" />
      <source>{name} is there already: Enter once more replaces it.</source>
      <translation>{name} gibt es schon: Enter noch einmal ersetzt die Datei.</translation>
    </message>
    <message>
      <location filename="../own_settings.py" />
      <source>{name} is there anew: rename {away} by hand.</source>
      <translation>{name} ist wieder da: {away} bitte von Hand umbenennen.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>{name} is your own alone: there is nothing to restore.</source>
      <translation>{name} ist nur Ihre eigene Datei: es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
      <location filename="../ui/settings/key_tasks.py" />
      <source>{name} opens this record no longer; their entries stay. Backups made before still open as they did.</source>
      <translation>{name} öffnet diese Akte nicht mehr; die Einträge bleiben. Frühere Sicherungen öffnen sich wie bisher.</translation>
    </message>
    <message>
      <location filename="../own_settings.py" />
      <source>{name} was changed by another program meanwhile: its version is kept as {other} and can be imported.</source>
      <translation>{name} wurde inzwischen von einem anderen Programm geändert: dessen Fassung liegt als {other} bereit und kann importiert werden.</translation>
    </message>
    <message>
      <location filename="../record/backup/backup_file.py" />
      <source>{name} was made by a newer kaproom: update kaproom to use it.</source>
      <translation>{name} stammt von einem neueren kaproom: kaproom aktualisieren, um sie zu verwenden.</translation>
    </message>
    <message>
      <location filename="../desks/documents.py" />
      <source>{name} was not kept before the folder closed: attach it again.</source>
      <translation>{name} wurde nicht mehr aufbewahrt, bevor der Ordner schloss: bitte noch einmal anhängen.</translation>
    </message>
    <message>
      <location filename="../record/stamp.py" />
      <source>{name} was written by a newer kaproom (schema {version}, this one knows {current}): update kaproom to open it.</source>
      <translation>{name} stammt von einem neueren kaproom (Schema {version}, dieses kennt {current}): kaproom aktualisieren, um es zu öffnen.</translation>
    </message>
    <message>
      <location filename="../ui/client/documents_block.py" />
      <source>{name} · Esc puts it away · Ctrl S saves a copy</source>
      <translation>{name} · Esc legt es weg · Strg S speichert eine Kopie</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>{name} · dosing session {number} of {of}</source>
      <translation>{name} · Dosissitzung {number} von {of}</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>{name} · integration {number} of {of}</source>
      <translation>{name} · Integration {number} von {of}</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>{name} · preparation {number} of {of}</source>
      <translation>{name} · Vorbereitung {number} von {of}</translation>
    </message>
    <message>
      <location filename="../ui/home/home_lines.py" />
      <source>{name} · session {number}</source>
      <translation>{name} · Sitzung {number}</translation>
    </message>
    <message>
      <location filename="../ui/settings/keys_section.py" />
      <source>{name} · you</source>
      <translation>{name} · Sie</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>{name}, line 1: the cells are parted by neither comma, semicolon nor tab. Nothing was imported.</source>
      <translation>{name}, Zeile 1: die Zellen sind weder durch Komma noch Semikolon noch Tabulator getrennt. Nichts wurde importiert.</translation>
    </message>
    <message>
      <location filename="../core/vitals/limits.py" />
      <source>{name}: ask_outside must lie within refuse_outside</source>
      <translation>{name}: ask_outside muss innerhalb von refuse_outside liegen</translation>
    </message>
    <message>
      <location filename="../desks/music.py" />
      <source>{name}: give it a name that ends in .m3u8 or .xspf.</source>
      <translation>{name}: bitte einen Namen wählen, der auf .m3u8 oder .xspf endet.</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_words.py" />
      <source>{number:,} in the notes</source>
      <translation>{number} in den Notizen</translation>
    </message>
    <message>
      <location filename="../ui/settings/backup_words.py" />
      <source>{number:,} in the record</source>
      <translation>{number} in der Akte</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>{number} at {clock}</source>
      <translation>{number} bei {clock}</translation>
    </message>
    <message>
      <location filename="../desks/exports.py" />
      <source>{number} entries are in {place}.</source>
      <translation>{number} Einträge stehen in {place}.</translation>
    </message>
    <message>
      <location filename="../cli/export.py" />
      <source>{number} entries are in {where}. Keep it as safe as the record itself.</source>
      <translation>{number} Einträge stehen in {where}. So sicher aufbewahren wie die Akte selbst.</translation>
    </message>
    <message>
      <location filename="../cli/import_events.py" />
      <source>{number} entries of {streams} streams came in.</source>
      <translation>{number} Einträge aus {streams} Strömen wurden übernommen.</translation>
    </message>
    <message>
      <location filename="../export/complete.py" />
      <source>{number} entries whose words were removed by law are not in it.</source>
      <translation>{number} Einträge, deren Worte nach Gesetz entfernt wurden, sind nicht darin.</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>{number} in progress</source>
      <translation>{number} im Gang</translation>
    </message>
    <message>
      <location filename="../ui/home/visit_cards.py" />
      <source>{number} in the room</source>
      <translation>{number} im Raum</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/home/visit_cards.py" />
      <source>{number} integrations</source>
      <translation>
        <numerusform>{number} Integration</numerusform>
        <numerusform>{number} Integrationen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>{number} must be an item from 1 to {count}</source>
      <translation>{number} muss eine Frage von 1 bis {count} sein</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>{number} of {count} planned</source>
      <translation>{number} von {count} geplanten</translation>
    </message>
    <message numerus="yes">
      <location filename="../ui/home/visit_cards.py" />
      <source>{number} preparations</source>
      <translation>
        <numerusform>{number} Vorbereitung</numerusform>
        <numerusform>{number} Vorbereitungen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_desk.py" />
      <source>{number} · now</source>
      <translation>{number} · jetzt</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>{often} from {day}</source>
      <translation>{often} ab {day}</translation>
    </message>
    <message>
      <location filename="../core/measures/chart.py" />
      <source>{on_date} is before the client was born.</source>
      <translation>{on_date} liegt vor der Geburt.</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/pick_card.py" />
      <source>{option}, {place} of {count}</source>
      <translation>{option}, {place} von {count}</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>{outputs} gone</source>
      <translation>{outputs} fehlt</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>{outputs} gone: place kept</source>
      <translation>{outputs} fehlt: Stelle gehalten</translation>
    </message>
    <message>
      <location filename="../ui/room/output_lines.py" />
      <source>{output} gone · place kept · waiting</source>
      <translation>{output} fehlt · Stelle gehalten · wartet</translation>
    </message>
    <message>
      <location filename="../ui/room/output_lines.py" />
      <source>{output} gone · waiting</source>
      <translation>{output} fehlt · wartet</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>{output} · not there</source>
      <translation>{output} · nicht da</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_words.py" />
      <source>{output} · soft tone heard</source>
      <translation>{output} · leiser Ton gehört</translation>
    </message>
    <message>
      <location filename="../record/verify.py" />
      <source>{pages} pages are damaged; every entry is whole</source>
      <translation>{pages} Seiten sind beschädigt; jeder Eintrag ist ganz</translation>
    </message>
    <message>
      <location filename="../ui/prepare/agreements_section.py" />
      <source>{part}: “{words}”</source>
      <translation>{part}: „{words}“</translation>
    </message>
    <message>
      <location filename="../record/backup/scratch.py" />
      <source>{path} cannot be cleared: {reason}.</source>
      <translation>{path} kann nicht geleert werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../record/backup/making.py" />
      <source>{path} could not be written: {reason}.</source>
      <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../desks/backups.py" />
      <source>{path} is not there or cannot be looked at: plug the drive in, or make the folder first.</source>
      <translation>{path} ist nicht da oder nicht lesbar: Laufwerk anschließen oder den Ordner erst anlegen.</translation>
    </message>
    <message>
      <location filename="../audio/listing.py" />
      <source>{path} is not there: give a playlist (.m3u8) or an audio file</source>
      <translation>{path} ist nicht da: eine Wiedergabeliste (.m3u8) oder eine Audiodatei angeben</translation>
    </message>
    <message>
      <location filename="../record/backup/making.py" />
      <source>{path} is there already and is no backup of this folder: choose another name.</source>
      <translation>{path} ist schon da und keine Sicherung dieses Ordners: bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="../ui/room/gestures.py" />
      <source>{phase} is the first phase of the plan.</source>
      <translation>{phase} ist die erste Phase des Plans.</translation>
    </message>
    <message>
      <location filename="../ui/room/gestures.py" />
      <source>{phase} is the last phase of the plan.</source>
      <translation>{phase} ist die letzte Phase des Plans.</translation>
    </message>
    <message>
      <location filename="../ui/room/plan_words.py" />
      <source>{phase} {minutes} min left</source>
      <translation>{phase} noch {minutes} min</translation>
    </message>
    <message>
      <location filename="../ui/room/plan_words.py" />
      <source>{phase} {minutes} min over</source>
      <translation>{phase} {minutes} min darüber</translation>
    </message>
    <message>
      <location filename="../whole_file.py" />
      <source>{place!r} is no name for a file: choose another.</source>
      <translation>{place!r} ist kein Dateiname: wählen Sie einen anderen.</translation>
    </message>
    <message>
      <location filename="../record/backup/making.py" />
      <source>{place} cannot be looked at: choose another place.</source>
      <translation>{place} ist nicht lesbar: bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
      <location filename="../whole_file.py" />
      <source>{place} cannot be written ({reason}): choose another place.</source>
      <translation>{place} kann nicht geschrieben werden ({reason}): wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <location filename="../__main__.py" />
      <source>{place} is there already: add --force to replace it.</source>
      <translation>{place} gibt es schon: mit --force wird es ersetzt.</translation>
    </message>
    <message>
      <location filename="../whole_file.py" />
      <source>{place} is there already: choose another name.</source>
      <translation>{place} gibt es schon: wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/transition_picker.py" />
      <source>{place} of {count}</source>
      <translation>{place} von {count}</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>{place} of {length}</source>
      <translation>{place} von {length}</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/monitoring.py" />
      <source>{pressure} at {time}</source>
      <translation>{pressure} um {time}</translation>
    </message>
    <message>
      <location filename="../cli/doctor.py" />
      <source>{python} on {system} {release}, kaproom {version}</source>
      <translation>{python} auf {system} {release}, kaproom {version}</translation>
    </message>
    <message>
      <location filename="../ui/figure_words.py" />
      <source>{reading}, each value the mean of up to {count} readings</source>
      <translation>{reading}, jeder Wert das Mittel aus bis zu {count} Messungen</translation>
    </message>
    <message>
      <location filename="../ui/figure_words.py" />
      <source>{reading}, mean of {count} readings</source>
      <translation>{reading}, Mittel aus {count} Messungen</translation>
    </message>
    <message>
      <location filename="../devices/recording_csv.py" />
      <source>{reason} among {there}: name it, as in --columns time=…,pulse=…</source>
      <translation>{reason} unter {there}: bitte angeben, wie in --columns time=…,pulse=…</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>{role}: none noted</source>
      <translation>{role}: nicht vermerkt</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>{rule}, in every reading since {at}</source>
      <translation>{rule}, in jeder Messung seit {at}</translation>
    </message>
    <message>
      <location filename="../core/vitals/marks.py" />
      <source>{rule}, since {at}, not yet {minutes} min</source>
      <translation>{rule}, seit {at}, noch keine {minutes} min</translation>
    </message>
    <message>
      <location filename="../core/room/correcting.py" />
      <source>{scale} goes from {lowest} to {highest}.</source>
      <translation>{scale} geht von {lowest} bis {highest}.</translation>
    </message>
    <message>
      <location filename="../ui/score/scales_lane.py" />
      <source>{scale} {score} at {time}</source>
      <translation>{scale} {score} um {time}</translation>
    </message>
    <message>
      <location filename="../core/room/scale_line.py" />
      <source>{scale} {score} of {highest}</source>
      <translation>{scale} {score} von {highest}</translation>
    </message>
    <message>
      <location filename="../core/vitals/recordings.py" />
      <source>{seconds} of {all_seconds} seconds and {readings} of {all_readings} readings came in, from {first} to {last} of the session (device clock {shift_s:+d} s).</source>
      <translation>{seconds} von {all_seconds} Sekunden und {readings} von {all_readings} Messungen wurden übernommen, von {first} bis {last} der Sitzung (Geräteuhr {shift_s:+d} s).</translation>
    </message>
    <message>
      <location filename="../core/vitals/recordings.py" />
      <source>{seconds} of {all_seconds} seconds and {readings} of {all_readings} readings would come in, from {first} to {last} of the session (device clock {shift_s:+d} s).</source>
      <translation>{seconds} von {all_seconds} Sekunden und {readings} von {all_readings} Messungen kämen herein, von {first} bis {last} der Sitzung (Geräteuhr {shift_s:+d} s).</translation>
    </message>
    <message>
      <location filename="../ui/review/at_panel.py" />
      <source>{shown} of {count} notes</source>
      <translation>{shown} von {count} Notizen</translation>
    </message>
    <message>
      <location filename="../machine_facts.py" />
      <source>{size} GB free</source>
      <translation>{size} GB frei</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/choice_card.py" />
      <source>{source} · ← → other scales</source>
      <translation>{source} · ← → andere Skalen</translation>
    </message>
    <message>
      <location filename="../ui/handout/line_lists.py" />
      <source>{source}, not on the page</source>
      <translation>{source}, nicht auf dem Blatt</translation>
    </message>
    <message>
      <location filename="../ui/handout/line_lists.py" />
      <source>{source}, on the page</source>
      <translation>{source}, auf dem Blatt</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>{span} after first dose</source>
      <translation>{span} nach erster Dosis</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>{span} after it began</source>
      <translation>{span} nach dem Beginn</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>{span} before first dose</source>
      <translation>{span} vor erster Dosis</translation>
    </message>
    <message>
      <location filename="../core/music/track_search.py" />
      <source>{span} long</source>
      <translation>{span} lang</translation>
    </message>
    <message>
      <location filename="../ui/room/on_now.py" />
      <source>{state} since {time}</source>
      <translation>{state} seit {time}</translation>
    </message>
    <message>
      <location filename="../ui/prepare/consent_words.py" />
      <source>{state} {day}</source>
      <translation>{state} {day}</translation>
    </message>
    <message>
      <location filename="../cli/backup.py" />
      <source>{store} {entries:,} entries</source>
      <translation>{store} {entries} Einträge</translation>
    </message>
    <message>
      <location filename="../record/store.py" />
      <source>{store}.db: {reason}. Run `kaproom verify`.</source>
      <translation>{store}.db: {reason}. Bitte `kaproom verify` ausführen.</translation>
    </message>
    <message>
      <location filename="../cli/verify.py" />
      <source>{store}: {entries} entries in {streams} streams</source>
      <translation>{store}: {entries} Einträge in {streams} Strömen</translation>
    </message>
    <message>
      <location filename="../record/purge.py" />
      <source>{stream} has not ended: end the session first.</source>
      <translation>{stream} ist nicht beendet: erst die Sitzung beenden.</translation>
    </message>
    <message>
      <location filename="../export/taking_in.py" />
      <source>{stream} has other samples here than in the export: nothing was imported.</source>
      <translation>{stream} hat hier andere Messreihen als im Export: nichts wurde importiert.</translation>
    </message>
    <message>
      <location filename="../export/taking_in.py" />
      <source>{stream} is here already and is another one than in the export: nothing was imported.</source>
      <translation>{stream} ist schon hier und anders als im Export: nichts wurde importiert.</translation>
    </message>
    <message>
      <location filename="../export/taking_in.py" />
      <source>{stream} was imported and does not read back as it is in the export: run `kaproom verify`.</source>
      <translation>{stream} wurde importiert und liest sich nicht so zurück, wie es im Export steht: bitte `kaproom verify` ausführen.</translation>
    </message>
    <message>
      <location filename="../cli/purge.py" />
      <source>{stream} with all sessions: all that was written will be gone for good from this folder.</source>
      <translation>{stream} mit allen Sitzungen: alles Geschriebene wird endgültig aus diesem Ordner entfernt.</translation>
    </message>
    <message>
      <location filename="../cli/purge.py" />
      <source>{stream}: all that was written will be gone for good from this folder.</source>
      <translation>{stream}: alles Geschriebene wird endgültig aus diesem Ordner entfernt.</translation>
    </message>
    <message>
      <location filename="../cli/purge.py" />
      <source>{stream}: the words of {entries} entries, {minutes} minutes of samples and {documents} documents are gone; the reason stands in their place and in the audit trail.</source>
      <translation>{stream}: die Worte von {entries} Einträgen, {minutes} Minuten Messreihen und {documents} Dokumente sind weg; an ihrer Stelle und im Zugriffsprotokoll steht der Grund.</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>{subject} given</source>
      <translation>{subject}: erteilt</translation>
    </message>
    <message>
      <location filename="../ui/prepare/consent_words.py" />
      <source>{subject} not asked</source>
      <translation>{subject} nicht gefragt</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>{subject} not given</source>
      <translation>{subject}: nicht erteilt</translation>
    </message>
    <message>
      <location filename="../ui/prepare/consent_words.py" />
      <source>{subject} {answer}</source>
      <translation>{subject} {answer}</translation>
    </message>
    <message>
      <location filename="../ui/room/day_words.py" />
      <source>{subject} {state}</source>
      <translation>{subject} {state}</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>{systolic}/{diastolic}: the systolic pressure is not above the diastolic one.</source>
      <translation>{systolic}/{diastolic}: der systolische Druck liegt nicht über dem diastolischen.</translation>
    </message>
    <message>
      <location filename="../core/parts/line.py" />
      <source>{takes} Write the other part's name after it.</source>
      <translation>{takes} Dahinter den Namen des anderen Anteils schreiben.</translation>
    </message>
    <message>
      <location filename="../core/session/discharge.py" />
      <source>{tally}. Say in a few words why it is decided all the same.</source>
      <translation>{tally}. Bitte in wenigen Worten sagen, warum trotzdem entschieden wird.</translation>
    </message>
    <message>
      <location filename="../record/backup/targets.py" />
      <source>{target} is not there or cannot be looked at: it is tried again next time.</source>
      <translation>{target} ist nicht da oder nicht lesbar: beim nächsten Mal wird es wieder versucht.</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{time} before the first dose</source>
      <translation>{time} vor der ersten Dosis</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/head_part.py" />
      <source>{time} by {name}</source>
      <translation>{time} von {name}</translation>
    </message>
    <message>
      <location filename="../ui/score/heart_lane.py" />
      <source>{time} passed over</source>
      <translation>{time} übergangen</translation>
    </message>
    <message>
      <location filename="../ui/score/music_lane.py" />
      <source>{time}, now</source>
      <translation>{time}, jetzt</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>{title} began</source>
      <translation>{title} begann</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>{title} began after {span} without music</source>
      <translation>{title} begann nach {span} ohne Musik</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_section.py" />
      <source>{title} cannot be heard: it {fault}.</source>
      <translation>{title} ist nicht zu hören: es {fault}.</translation>
    </message>
    <message>
      <location filename="../ui/score/describing.py" />
      <source>{title} ended, {why}</source>
      <translation>{title} endete, {why}</translation>
    </message>
    <message>
      <location filename="../ui/room/music_facts.py" />
      <source>{title} has no intensity: it is given in the music setting.</source>
      <translation>{title} hat keine Intensität: sie wird in der Musikfolge angegeben.</translation>
    </message>
    <message>
      <location filename="../ui/prepare/sound_section.py" />
      <source>{title} has not been looked at yet: it can be heard in a moment.</source>
      <translation>{title} wurde noch nicht angesehen: gleich ist es zu hören.</translation>
    </message>
    <message>
      <location filename="../ui/music/editing.py" />
      <source>{title} is back.</source>
      <translation>{title} ist wieder da.</translation>
    </message>
    <message>
      <location filename="../ui/sounding_line.py" />
      <source>{title} is being measured: it can be heard in a moment.</source>
      <translation>{title} wird gerade vermessen: gleich ist es zu hören.</translation>
    </message>
    <message>
      <location filename="../ui/sounding_line.py" />
      <source>{title} is not composed yet: it can be heard in a while.</source>
      <translation>{title} ist noch nicht komponiert: bald ist es zu hören.</translation>
    </message>
    <message>
      <location filename="../ui/sounding_line.py" />
      <source>{title} is not here: {name} was moved or deleted. Music can look for it.</source>
      <translation>{title} ist nicht da: {name} wurde verschoben oder gelöscht. Unter Musik lässt es sich suchen.</translation>
    </message>
    <message>
      <location filename="../ui/music/editing.py" />
      <source>{title} is put away. Ctrl Z brings it back.</source>
      <translation>{title} ist weggelegt. Strg Z bringt es zurück.</translation>
    </message>
    <message>
      <location filename="../ui/music/tracks_panel.py" />
      <source>{title} is taken out. Ctrl Z brings it back.</source>
      <translation>{title} ist herausgenommen. Strg Z bringt es zurück.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_lines.py" />
      <source>{title}, then {next}</source>
      <translation>{title}, dann {next}</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>{title}: it holds what is in use already.</source>
      <translation>{title}: enthält schon, was in Gebrauch ist.</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>{title}: the built-in one is in use already.</source>
      <translation>{title}: die mitgelieferte ist schon in Gebrauch.</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>{title}: the built-in one is in use; yours was put aside as {file}. {later}</source>
      <translation>{title}: die mitgelieferte ist in Gebrauch; Ihre wurde als {file} beiseitegelegt. {later}</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>{title}: written to {file}.</source>
      <translation>{title}: nach {file} geschrieben.</translation>
    </message>
    <message>
      <location filename="../cli/practice.py" />
      <source>{title}: yours is in use now. {later}</source>
      <translation>{title}: Ihre Datei ist jetzt in Gebrauch. {later}</translation>
    </message>
    <message>
      <location filename="../cli/rehearse_course.py" />
      <source>{title}: {held} sessions in {seconds:.1f} s, {entries} entries.</source>
      <translation>{title}: {held} Sitzungen in {seconds:.1f} s, {entries} Einträge.</translation>
    </message>
    <message>
      <location filename="../cli/rehearse.py" />
      <source>{title}: {length} in {seconds:.1f} s, {entries} entries saved.</source>
      <translation>{title}: {length} in {seconds:.1f} s, {entries} Einträge gespeichert.</translation>
    </message>
    <message>
      <location filename="../ui/recording_form.py" />
      <source>{told} Enter once more takes it in.</source>
      <translation>{told} Enter noch einmal übernimmt es.</translation>
    </message>
    <message>
      <location filename="../ui/measures/score_words.py" />
      <source>{total} on {day}</source>
      <translation>{total} am {day}</translation>
    </message>
    <message>
      <location filename="../ui/music/words.py" />
      <source>{tracks} + {count} for grounding</source>
      <translation>{tracks} + {count} zur Erdung</translation>
    </message>
    <message>
      <location filename="../cli/arguments/command.py" />
      <source>{typed!r} is not a number</source>
      <translation>{typed!r} ist keine Zahl</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/choice_card.py" />
      <source>{typed} is no choice of the card, and stands in the line.</source>
      <translation>{typed} steht auf der Karte nicht zur Wahl, sondern in der Zeile.</translation>
    </message>
    <message>
      <location filename="../core/rehearsal/rehearsal.py" />
      <source>{typed} is no session time</source>
      <translation>{typed} ist keine Sitzungszeit</translation>
    </message>
    <message>
      <location filename="../core/measures/measures.py" />
      <source>{values} or {last}</source>
      <translation>{values} oder {last}</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>{value} is a whole number, not {word}.</source>
      <translation>{value} ist eine ganze Zahl, nicht {word}.</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>{value} is there twice.</source>
      <translation>{value} steht zweimal da.</translation>
    </message>
    <message>
      <location filename="../cli/calendar.py" />
      <source>{visits} visits are in {file}, without names.</source>
      <translation>{visits} Termine stehen in {file}, ohne Namen.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>{visit} is marked held already.</source>
      <translation>{visit} ist schon als stattgefunden vermerkt.</translation>
    </message>
    <message>
      <location filename="../ui/client_plan/plan_panel.py" />
      <source>{visit} was held: it stays where it is.</source>
      <translation>{visit} hat stattgefunden: der Termin bleibt, wo er ist.</translation>
    </message>
    <message>
      <location filename="../core/day_words.py" />
      <source>{weekday} {day} {month}</source>
      <translation>{weekday}, {day}. {month}</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>{what} due in {minutes} min</source>
      <translation>{what} fällig in {minutes} min</translation>
    </message>
    <message>
      <location filename="../ui/paper/record/entry_text.py" />
      <source>{what} was {before}</source>
      <translation>{what} war {before}</translation>
    </message>
    <message>
      <location filename="../ui/room/dose_facts.py" />
      <source>{what} {given}, ordered {ordered}</source>
      <translation>{what} {given}, verordnet {ordered}</translation>
    </message>
    <message>
      <location filename="../ui/room/plan_words.py" />
      <source>{what} {time} of {minutes} min</source>
      <translation>{what} {time} von {minutes} min</translation>
    </message>
    <message>
      <location filename="../core/data_files/toml_text.py" />
      <source>{where} holds what a data file cannot keep</source>
      <translation>{where} enthält, was eine Datendatei nicht aufbewahren kann</translation>
    </message>
    <message>
      <location filename="../cli/rehearse.py" />
      <source>{where} in {folder}</source>
      <translation>{where} in {folder}</translation>
    </message>
    <message>
      <location filename="../ui/room/undo_words.py" />
      <source>{words} at {time}</source>
      <translation>{words} um {time}</translation>
    </message>
    <message>
      <location filename="../core/visits/line.py" />
      <source>{words} has gone by this year: type the year if {year} is meant.</source>
      <translation>{words} ist dieses Jahr vorbei: das Jahr eingeben, wenn {year} gemeint ist.</translation>
    </message>
    <message>
      <location filename="../ui/room/typed_on.py" />
      <source>{words} is taken back: it went on, and stands in the line.</source>
      <translation>{words} ist zurückgenommen: Es ging weiter und steht in der Zeile.</translation>
    </message>
    <message>
      <location filename="../ui/review/filter_line.py" />
      <source>{words} · Esc in the line shows all</source>
      <translation>{words} · Esc in der Zeile zeigt alles</translation>
    </message>
    <message>
      <location filename="../ui/review/moment_words.py" />
      <source>{words}, {minutes} min before</source>
      <translation>{words}, {minutes} min zuvor</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_words.py" />
      <source>{word} (session {number})</source>
      <translation>{word} (Sitzung {number})</translation>
    </message>
    <message>
      <location filename="../core/music/m3u.py" />
      <source>{word} is not known to this kaproom; kept as it is</source>
      <translation>{word} ist diesem kaproom unbekannt; bleibt, wie es ist</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>{word} is oxygen, not {value}; write spo2 {number}.</source>
      <translation>{word} ist Sauerstoff, nicht {value}; bitte spo2 {number} schreiben.</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>{word}: {label} is taken between {low:g} and {high:g} {unit}.</source>
      <translation>{word}: {label} liegt zwischen {low:g} und {high:g} {unit}.</translation>
    </message>
    <message>
      <location filename="../ui/room/emergency_facts.py" />
      <source>{years} years, born {day}</source>
      <translation>{years} Jahre, geboren {day}</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>“{label}” has no value.</source>
      <translation>„{label}“ hat keinen Wert.</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>“{label}” takes one number, not {word}.</source>
      <translation>„{label}“ nimmt eine Zahl, nicht {word}.</translation>
    </message>
    <message>
      <location filename="../ui/parts/parts_panel.py" />
      <source>“{name}” is off the map. Ctrl Z puts it back.</source>
      <translation>„{name}“ ist von der Karte. Strg Z setzt es zurück.</translation>
    </message>
    <message>
      <location filename="../core/parts/reasons.py" />
      <source>“{name}” is on the map already, and has or had this name.</source>
      <translation>„{name}“ ist schon auf der Karte und hat oder hatte diesen Namen.</translation>
    </message>
    <message>
      <location filename="../core/music/track_search.py" />
      <source>“{said}”: intensity goes from 0 to {most}; for a length write {said} min</source>
      <translation>„{said}“: Intensität geht von 0 bis {most}; für eine Länge {said} min schreiben</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>“{side}” is not a whole number; blood pressure is written 128/82.</source>
      <translation>„{side}“ ist keine ganze Zahl; Blutdruck schreibt man 128/82.</translation>
    </message>
    <message>
      <location filename="../desks/data_files.py" />
      <source>“{title}” is shipped and stays; it can be changed.</source>
      <translation>„{title}“ ist mitgeliefert und bleibt; es lässt sich ändern.</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>“{too_long}…” is too long for a value.</source>
      <translation>„{too_long}…“ ist zu lang für einen Wert.</translation>
    </message>
    <message>
      <location filename="../ui/client/chart_words.py" />
      <source>“{words}”</source>
      <translation>„{words}“</translation>
    </message>
    <message>
      <location filename="../ui/parts/page_lines.py" />
      <source>“{words}” turned out to be this one, {day}</source>
      <translation>„{words}“ erwies sich als dieser, {day}</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>“{word}” is not a number.</source>
      <translation>„{word}“ ist keine Zahl.</translation>
    </message>
    <message>
      <location filename="../core/vitals/line.py" />
      <source>“{word}…” is no value.</source>
      <translation>„{word}…“ ist kein Wert.</translation>
    </message>
    <message>
      <location filename="../core/measures/line.py" />
      <source>“{wrong}” is no score. Words go after a ; as a note.</source>
      <translation>„{wrong}“ ist kein Wert. Worte kommen nach einem ; als Notiz.</translation>
    </message>
    <message>
      <location filename="../ui/comparison/screen.py" />
      <source>← → 10 s · Shift ← → 1 min · Ctrl + · - · 0 nearer, farther, all · Alt A what they are laid upon · Alt V over each other or apart</source>
      <translation>← → 10 s · Shift ← → 1 min · Strg + · - · 0 näher, ferner, alles · Alt A woran ausgerichtet · Alt V übereinander oder einzeln</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/look_card.py" />
      <source>← → a minute · Shift ten · Home · End · Esc closes</source>
      <translation>← → eine Minute · Shift zehn · Pos1 · Ende · Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/measures/screen.py" />
      <source>← → along the marks · ↑ ↓ from measure to measure · ↵ correct</source>
      <translation>← → die Werte entlang · ↑ ↓ von Fragebogen zu Fragebogen · ↵ korrigieren</translation>
    </message>
    <message>
      <location filename="../ui/integration/theme_page.py" />
      <source>←→ another theme · Space take out · ↵ to its moment · Alt P what was sounding</source>
      <translation>←→ anderes Thema · Leertaste herausnehmen · ↵ zum Moment · Alt P was erklang</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/find_card.py" />
      <source>↑ ↓ choose · Enter goes there · Esc closes</source>
      <translation>↑ ↓ wählen · Enter geht hin · Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>↑ ↓ chooses · Tab to the next list</source>
      <translation>↑ ↓ wählt · Tab zur nächsten Liste</translation>
    </message>
    <message>
      <location filename="../ui/comparison/music_page.py" />
      <source>↑ ↓ chooses · ↵ to its moment in review</source>
      <translation>↑ ↓ wählt · ↵ zum Moment im Rückblick</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/correct_card.py" />
      <source>↑ ↓ or a digit chooses · Del takes back · Esc closes</source>
      <translation>↑ ↓ oder eine Ziffer wählt · Entf nimmt zurück · Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/read_back_card.py" />
      <source>↑ ↓ scroll · Esc closes</source>
      <translation>↑ ↓ blättern · Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/room/cards/emergency_sheet.py" />
      <source>↑ ↓ · Ctrl P prints · F12 or Esc closes</source>
      <translation>↑ ↓ · Strg P druckt · F12 oder Esc schließt</translation>
    </message>
    <message>
      <location filename="../ui/measures/screen.py" />
      <source>↵ correct · Del take back · Ctrl Z take back what was entered last</source>
      <translation>↵ korrigieren · Entf zurücknehmen · Strg Z den letzten Eintrag zurücknehmen</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>↵ opens a line · Del takes it off · Ctrl Z takes back</source>
      <translation>↵ öffnet eine Zeile · Entf nimmt sie weg · Strg Z nimmt zurück</translation>
    </message>
    <message>
      <location filename="../ui/integration/screen.py" />
      <source>↵ to its moment · Alt P what was sounding · Ctrl R into the record</source>
      <translation>↵ zum Moment · Alt P was erklang · Strg R in die Akte</translation>
    </message>
    <message>
      <location filename="../ui/parts/part_panel.py" />
      <source>↵ to its moment · Alt P what was sounding · Space takes it out</source>
      <translation>↵ zum Moment · Alt P was erklang · Leertaste nimmt sie heraus</translation>
    </message>
    <message>
      <location filename="../ui/review/at_panel.py" />
      <source>↵ to its moment · Space carry · Alt ↵ star · Ctrl R into the record</source>
      <translation>↵ zum Moment · Leertaste mitnehmen · Alt ↵ Stern · Strg R in die Akte</translation>
    </message>
    <message>
      <location filename="../ui/preparation/screen.py" />
      <source>↵ writes · ↑ to what was said</source>
      <translation>↵ schreibt · ↑ zum Gesagten</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>◆ {what} due now</source>
      <translation>◆ {what} jetzt fällig</translation>
    </message>
    <message>
      <location filename="../ui/room/room_top.py" />
      <source>◆ {what} due {minutes} min ago</source>
      <translation>◆ {what} fällig seit {minutes} min</translation>
    </message>
  </context>
</TS>
