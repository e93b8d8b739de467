#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""User-visible strings of ui/ and app/gui go through tr(). Usage: check_strings.py [SOURCE_ROOT]

Two heuristics: a bare string literal with a word in it given to one of the setters below, and a bare literal of several words
anywhere in ui/ outside the calls of SILENT, are offences (the options of `vulpes` itself are English, as vulpes-cli's are).
A literal that is no language (a unit, an object's name) is marked with `// untranslated: REASON` on its line.
"""
import pathlib
import re
import sys

SETTERS = (
    "setText|setWindowTitle|setToolTip|setStatusTip|setWhatsThis|setAccessibleName|setAccessibleDescription|"
    "setPlaceholderText|setTitle|setLabelText|setInformativeText|setDetailedText|setSuffix|setPrefix|setLabel|"
    "addAction|addMenu|addTab|addRow|addItem|setTabText|setHeaderData|showMessage|"
    "QLabel|QPushButton|QAction|QGroupBox|QCheckBox|QRadioButton|QToolButton|QDockWidget"
)
LITERAL = r'(?:QString::fromUtf8\(|QStringLiteral\(|QLatin1String\(|QString\()?\s*u?"(?P<text>(?:[^"\\]|\\.)*)"'
CALL = re.compile(r"\b(?:" + SETTERS + r")(?:\s+\w+)?\s*[({]\s*(?:[\w:.>-]+\s*,\s*)?" + LITERAL)
LETTERS = re.compile(r"[A-Za-z]{2}")
SILENT = {
    "tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP", "QT_TR_N_NOOP", "QT_TRANSLATE_N_NOOP", "QT_TRANSLATE_NOOP3",
    "qDebug", "qInfo", "qWarning", "qCritical", "qFatal", "assert", "static_assert", "Q_ASSERT_X", "internalException",
    "setObjectName", "setStyleSheet", "QRegularExpression", "internalError",
}
# Comments, raw strings and characters are matched too, so that a literal is never taken for the space between two others.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<tag>\w*)\(.*?\)(?P=tag)"|\'(?:[^\'\\\n]|\\.)+\'|"(?P<literal>(?:[^"\\\n]|\\.)*)"', re.S
)
SENTENCE = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,}")


def enclosing_calls(text: str, position: int):
    """Names of the calls around a position, back to the start of the statement."""
    depth = 0
    for i in range(position - 1, max(0, position - 2000), -1):
        if text[i] in ";}" and depth == 0:
            return
        if text[i] == ")":
            depth += 1
        elif text[i] == "(":
            depth -= 1
            if depth < 0:
                depth = 0
                yield re.search(r"(\w*)\s*$", text[max(0, i - 60):i]).group(1)


def offences(path: pathlib.Path, shown: pathlib.Path):
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    for match in CALL.finditer(text):
        if not LETTERS.search(match["text"]):
            continue
        number = text.count("\n", 0, match.start("text")) + 1
        if "untranslated:" in lines[number - 1] or lines[number - 1].lstrip().startswith(("//", "*")):
            continue
        yield f'{shown}:{number} shows "{match["text"]}" without tr().'
    if shown.parts[0] == "app":
        return
    for match in TOKEN.finditer(text):
        if not SENTENCE.search(match["literal"] or ""):
            continue
        number = text.count("\n", 0, match.start()) + 1
        if "untranslated:" in lines[number - 1] or lines[number - 1].lstrip().startswith("#"):
            continue
        if not SILENT.intersection(enclosing_calls(text, match.start())):
            yield f'{shown}:{number} holds "{match["literal"]}" without tr().'



def main() -> int:
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    found = []
    for folder in ("ui", "app/gui"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                found += offences(path, path.relative_to(root))
    for line in found:
        print(line, file=sys.stderr)
    if not found:
        print("check_strings: every string the window shows goes through tr()")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
