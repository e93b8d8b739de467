#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pseudo-language en_XA from any catalogue. Usage: pseudo_language.py IN.ts OUT.ts

Letters get accents and each text grows by 40 %, in brackets: a text without brackets is not translated, a text without its
closing bracket is cut off. Placeholders (%1, %L1, %Ln), markup and shortcut marks (&) stay as they are.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

ACCENTS = str.maketrans("aceiounyzACEIOUNYZ", "àçéîöüñýžÀÇÉÎÖÜÑÝŽ")
KEPT = re.compile(r"(%L?\d+|%L?n|%\{\w+\}|<[^>]*>|&\w+;)")


def pseudo(text: str) -> str:
    parts = [part if KEPT.fullmatch(part) else part.translate(ACCENTS) for part in KEPT.split(text)]
    plain = KEPT.sub("", text)
    return "[" + "".join(parts) + "·" * round(0.4 * len(plain)) + "]"


def main(source: str, target: str) -> None:
    tree = ElementTree.parse(source)
    tree.getroot().set("language", "en_XA")
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        text = pseudo(message.findtext("source") or "")
        translation.attrib.pop("type", None)
        for child in list(translation):
            translation.remove(child)
        if message.get("numerus") == "yes":
            for _ in range(2):
                ElementTree.SubElement(translation, "numerusform").text = text
        else:
            translation.text = text
    tree.write(target, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
