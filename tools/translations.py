"""Keep the translations in step with the code: `python tools/translations.py [--check] [--take F]`.

Every text given to `say` or `say_count`, and every word of the shipped data files that is shown, is
collected into Qt's .ts files, which Qt Linguist opens; what is no longer said is dropped; the .qm
files the program loads are compiled from them. `--take` puts in translations from a JSON file of
text (or "meaning|text") to translation, a list where a count decides the form. Translates nothing
by itself.
"""

import argparse
import ast
import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast
from xml.etree import ElementTree

from kaproom.core.figures import said_data
from kaproom.core.session.discharge import profile_from
from kaproom.core.wording import DATA_MEANING
from kaproom.language import CONTEXT, translation_file
from kaproom.resource_files import ResourceFiles

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kaproom"
RESOURCES = ROOT / "resources"
_PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}")


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text the program says: English, told apart by its meaning, with or without a count."""

    source: str
    meaning: str = ""
    counted: bool = False


@dataclass(slots=True)
class Catalogue:
    """The translations into one language: a form for each count Qt asks for, else one."""

    language: str
    forms: dict[Text, tuple[str, ...]] = field(default_factory=dict[Text, tuple[str, ...]])

    @property
    def file(self) -> Path:
        """The .ts file."""
        return translation_file(self.language).with_suffix(".ts")


class NotLiteral(Exception):
    """A text that is not written out where it is said; the message is its place."""


def said_texts() -> dict[Text, Path]:
    """Every text the program says, and a file that says it; raises NotLiteral."""
    found: dict[Text, Path] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        for text in _said_in(file):
            found.setdefault(text, file)
    for text, file in data_texts().items():
        found.setdefault(text, file)
    return found


def data_texts() -> dict[Text, Path]:
    """Every word of the shipped data files that is shown, as the program would ask for it."""
    found: dict[Text, Path] = {}
    files, place = ResourceFiles(RESOURCES), RESOURCES

    def note(text: str) -> str:
        if text.strip():
            found.setdefault(Text(text, DATA_MEANING), place)
        return text

    for code in files.protocol_codes():
        data = said_data.said_room_data(files.room_data(code), note)
        for phase in data.protocol.phases:
            note(phase.name)
    criteria = tomllib.loads(files.text("discharge/criteria.toml", own=False))
    for code in criteria.keys() - {"on_the_card"}:
        said_data.said_discharge(profile_from({**criteria, "on_the_card": code}), note)
    said_data.said_checklist(files.day_checklist(), note)
    said_data.said_follow_ups(files.follow_ups(), note)
    said_data.said_courses(files.courses(), note)
    said_data.said_measures(files.measures(), note)
    for quality in files.self_qualities():
        note(quality)
    return found


def _said_in(file: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id not in ("say", "say_count"):
            continue
        counted = node.func.id == "say_count"
        literals = node.args[: 2 if counted else 1]
        meanings = [word.value for word in node.keywords if word.arg == "meaning"]
        for literal in (*literals, *meanings):
            if not isinstance(literal, ast.Constant) or not isinstance(literal.value, str):
                raise NotLiteral(f"{file.relative_to(ROOT)}:{node.lineno}")
        source, meaning = literals[-1], meanings[0] if meanings else None
        yield Text(
            cast(str, cast(ast.Constant, source).value),
            cast(str, cast(ast.Constant, meaning).value) if meaning else "",
            counted,
        )


def read_catalogue(language: str) -> Catalogue:
    """What is translated; empty where there is no file yet."""
    catalogue = Catalogue(language)
    if not catalogue.file.is_file():
        return catalogue
    tree = ElementTree.parse(catalogue.file)  # noqa: S314 - the project's own file
    for message in tree.iter("message"):
        counted = message.get("numerus") == "yes"
        text = Text(message.findtext("source", ""), message.findtext("comment", ""), counted)
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        catalogue.forms[text] = tuple(forms or [translation.text or ""])
    return catalogue


def write_catalogue(catalogue: Catalogue, said: Mapping[Text, Path]) -> None:
    """Write the .ts file: all that is said, in order, the rest dropped."""
    root = ElementTree.Element("TS", version="2.1", language=catalogue.language)
    root.set("sourcelanguage", "en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in sorted(said):
        message = ElementTree.SubElement(context, "message")
        if text.counted:
            message.set("numerus", "yes")
        place = os.path.relpath(said[text], catalogue.file.parent).replace(os.sep, "/")
        ElementTree.SubElement(message, "location", filename=place)
        ElementTree.SubElement(message, "source").text = text.source
        if text.meaning:
            ElementTree.SubElement(message, "comment").text = text.meaning
        translation = ElementTree.SubElement(message, "translation")
        forms = catalogue.forms.get(text, ())
        if not forms:
            translation.set("type", "unfinished")
        elif text.counted:
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue.file.write_text(f"{head}{body}\n", encoding="utf-8")


def compiled(catalogue: Catalogue, target: Path) -> None:
    """Compile the .ts file by Qt's own tool."""
    program = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    command = [str(program), "-silent", str(catalogue.file), "-qm", str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def faults(catalogue: Catalogue, said: Mapping[Text, Path]) -> list[str]:
    """What is wrong with a translation, a line each: left out, stale, or with other names in it."""
    forms = catalogue.forms
    lines = [
        f"not translated: {text.source!r} ({said[text].name})"
        for text in sorted(said)
        if text not in forms
    ]
    lines += [f"no longer said: {text.source!r}" for text in sorted(forms) if text not in said]
    for text in sorted(forms):
        names = set(_PLACEHOLDER.findall(text.source))
        for form in forms[text]:
            free = {"count"} if text.counted else set[str]()
            if set(_PLACEHOLDER.findall(form)) - free != names - free:
                lines.append(f"other names in braces: {text.source!r} -> {form!r}")
            if not form.strip():
                lines.append(f"empty: {text.source!r}")
        if text.counted and len(forms[text]) < 2:
            lines.append(f"needs a form for one and one for many: {text.source!r}")
    return lines


def take(catalogue: Catalogue, file: Path, said: Mapping[Text, Path]) -> None:
    """Put in translations from a JSON file; those of texts that are not said are left out."""
    given = cast("dict[str, str | list[str]]", json.loads(file.read_text(encoding="utf-8")))
    for text in said:
        key = f"{text.meaning}|{text.source}" if text.meaning else text.source
        if (translation := given.get(key)) is not None:
            forms = [translation] if isinstance(translation, str) else translation
            catalogue.forms[text] = tuple(forms)


def main(arguments: Sequence[str]) -> int:
    """Bring every catalogue up to date; with `--check` only tell what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--take", type=Path, action="append", default=[])
    parser.add_argument("--language", default="de")
    options = parser.parse_args(arguments)
    said, catalogue = said_texts(), read_catalogue(options.language)
    for file in options.take:
        take(catalogue, file, said)
    if not options.check:
        write_catalogue(catalogue, said)
        catalogue = read_catalogue(options.language)
        compiled(catalogue, translation_file(options.language))
    told = faults(catalogue, said)
    print("\n".join([*told, f"{len(said)} texts, {len(told)} faults"]))
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
