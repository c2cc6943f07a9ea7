"""`kaproom music`: play or check a file or a music setting, or end music that goes on alone."""

import sys
from dataclasses import asdict

from kaproom import paths
from kaproom.audio.check import TrackCheck, check_setting
from kaproom.audio.launch import stop_engine
from kaproom.audio.play import play_file
from kaproom.cli.arguments.command import demanded
from kaproom.cli.arguments.music import MusicOptions
from kaproom.cli.folder import named_folder
from kaproom.cli.options import FolderOptions, Options
from kaproom.cli.output import print_json, print_table
from kaproom.core.music.track_faults import fault_words
from kaproom.core.phase_names import said_phase
from kaproom.core.session.session import session_clock_text
from kaproom.core.wording import say


def run(options: Options) -> int:
    """The command; exit code 1 where a file is missing, broken, or nothing could sound."""
    asked = options.asked_as(MusicOptions)
    if asked.action == "stop":
        return _stop(options.folder, options.as_json)
    actions = {"play": _play, "check": _check}
    return actions[asked.action](asked, options.as_json)


def _play(music: MusicOptions, as_json: bool) -> int:
    outcome = play_file(demanded(music.file), music.for_s, music.device or "")
    if as_json:
        print_json(asdict(outcome))
    for warning in outcome.warnings:
        print(warning, file=sys.stderr)
    for skipped in outcome.skipped:
        print(f"{skipped.file}: {fault_words(skipped.reason)}", file=sys.stderr)
    if not outcome.device_ok:
        print(say("There is no sound device: nothing was heard."), file=sys.stderr)
    if not as_json:
        for played in outcome.played:
            print(
                say(
                    "{begin:8.1f} s to {end:8.1f} s  {file}",
                    begin=played.from_s,
                    end=played.to_s,
                    file=played.file,
                )
            )
        device = outcome.device or say("no device")
        print(say("{device}, {underruns} underruns", device=device, underruns=outcome.underruns))
    return 0 if outcome.device_ok and outcome.played else 1


def _check(music: MusicOptions, as_json: bool) -> int:
    result = check_setting(demanded(music.file))
    if as_json:
        print_json(asdict(result))
        return 0 if result.ok else 1
    for warning in result.warnings:
        print(warning, file=sys.stderr)
    print_table(
        ("", say("file"), say("codec"), say("length"), "LUFS", "dBTP", say("why")),
        [_row(t) for t in result.tracks],
    )
    length = session_clock_text(int(result.duration_s * 1000), seconds=True)
    phases = ", ".join(map(said_phase, result.phases)) or say("no phases")
    print(say("{length} in {phases}", length=length, phases=phases))
    return 0 if result.ok else 1


def _row(track: TrackCheck) -> tuple[object, ...]:
    length = "" if track.duration_s is None else f"{track.duration_s:.1f} s"
    figures = (track.integrated_lufs, track.true_peak_dbtp)
    texts = ("" if f is None else f"{f:.1f}" for f in figures)
    return (
        "ok" if track.ok else "NO",
        track.file,
        track.codec,
        length,
        *texts,
        fault_words(track.reason),
    )


def _stop(folder: FolderOptions, as_json: bool) -> int:
    """End the engine of one data folder; those of others go on."""
    stopped = stop_engine(paths.engine_dir(named_folder(folder)))
    if as_json:
        print_json({"stopped": stopped})
    else:
        print(say("The music has been faded out.") if stopped else say("No music was going on."))
    return 0
