#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations keep what their source holds. Usage: check_translations.py [SOURCE_ROOT]

A finished translation has the same placeholders (%1, %L2, %n, %{fact}) and the same markup as its source, is not empty, and has a
keyboard mark (&) exactly when the source has one. A text that waits for its translation is an offence: whoever runs update_translations
translates what it adds. Says how much of each language is done.
"""
import collections
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%L?\d+|%L?n|%\{\w+\}")
MARKUP = re.compile(r"</?\w+[^>]*>")
JOINED = re.compile(r"&[\u0600-\u06ff]")
MARK = re.compile(r"&(?=\w)(?!\w+;)")


def faults(source: str, text: str, counted: bool):
    if source and not text:
        yield "is empty"
    wanted, given = (collections.Counter(PLACEHOLDER.findall(part)) for part in (source, text))
    if counted:  # a language may say "one network" without the number
        for counts in (wanted, given):
            counts.pop("%n", None)
            counts.pop("%Ln", None)
    if wanted != given:
        yield "has other placeholders"
    if collections.Counter(MARKUP.findall(source)) != collections.Counter(MARKUP.findall(text)):
        yield "has other markup"
    if bool(MARK.search(source)) != bool(MARK.search(text)):
        yield "differs in its keyboard mark (&)"
    if JOINED.search(text):
        yield "has its keyboard mark (&) within joined letters, which tears them apart; write (&X)"


def check(path: pathlib.Path):
    """Yields faults; then the number of messages done and the number of all."""
    done = total = 0
    found = []
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        total += 1
        if translation.get("type") in ("vanished", "obsolete"):
            continue
        if translation.get("type") == "unfinished":
            found.append(f'{path.name}: "{message.findtext("source")}" is unfinished.')
            continue
        done += 1
        counted = message.get("numerus") == "yes"
        source = message.findtext("source") or ""
        texts = [form.text or "" for form in translation.iter("numerusform")] if counted else [translation.text or ""]
        for text in texts:
            found += [f'{path.name}: "{text}" for "{source}" {fault}.' for fault in faults(source, text, counted)]
    return found, done, total


def main() -> int:
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    bad = 0
    for path in sorted((root / "translations").glob("*.ts")):
        found, done, total = check(path)
        bad += len(found)
        for line in found:
            print(line, file=sys.stderr)
        print(f"check_translations: {path.stem}: {done} of {total} texts")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
