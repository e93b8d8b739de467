#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every link from a Markdown file to a file or heading of this repository leads somewhere.

Usage: check_links.py [SOURCE_ROOT]. Links to the outside are not followed.
"""
import pathlib
import re
import sys

LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
SOURCE = re.compile(r"<img[^>]*\bsrc=\"([^\"]+)\"")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.S | re.M)
SKIPPED = re.compile(r"^(build.*|\..*|node_modules)$")


def pages(root: pathlib.Path):
    for path in sorted(root.rglob("*.md")):
        if "node_modules" in path.parts:
            continue
        if not any(SKIPPED.match(part) for part in path.relative_to(root).parts[:-1]):
            yield path


def anchors(text: str):
    for heading in re.findall(r"^#{1,6}\s+(.+?)\s*#*$", FENCE.sub("", text), re.M):
        plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        yield re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


def offences(page: pathlib.Path, root: pathlib.Path):
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"`[^`\n]*`", "", FENCE.sub("", text))
    for target in LINK.findall(prose) + SOURCE.findall(prose):
        if re.match(r"^[a-z][a-z0-9+.-]*:", target):
            continue
        name, _, anchor = target.partition("#")
        place = (page.parent / name).resolve() if name else page
        shown = page.relative_to(root)
        if not place.exists():
            yield f"{shown} links to {target}, which does not exist."
        elif not place.is_relative_to(root):
            yield f"{shown} links to {target}, which lies outside the repository."
        elif anchor and place.suffix == ".md" and anchor not in set(anchors(place.read_text(encoding="utf-8"))):
            yield f"{shown} links to {target}, but there is no such heading."


def main() -> int:
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    found = [line for page in pages(root) for line in offences(page, root)]
    for line in found:
        print(line, file=sys.stderr)
    if not found:
        print("check_links: every link of the documents leads somewhere")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
