#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code that core can return has a sentence in the window and in vulpes-cli. Usage: check_messages.py [SOURCE_ROOT]

Codes are the literals given to the makers of errors (inputError and its kin), to any function or lambda of core with a parameter
named `code`, to ErrorKind aggregates and to import problems; import problems are also those listed in docs/file-format.md. A phase that
a job of core reports has a word in the window.
"""
import pathlib
import re
import sys

CODE = re.compile(r'"([a-z]+(?:_[a-z0-9]+)+)"')   # a single word is a reason, not a code
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/', re.S)
MAKERS = {name + "Error": 0 for name in ("input", "usage", "internal", "infeasible", "refuted", "missing")}
TAKES_CODE = re.compile(r"(\w+)(?: = \[[^\]]*\])?\(([^()]*?(?:char\s*\*|std::string(?:_view)?)\s*code\b[^()]*)\)")
AGGREGATE = re.compile(r'ErrorKind::\w+,\s*"(\w+)"')
WINDOW_WORDS = r'QStringLiteral\("(\w+)"\), QT_TRANSLATE_NOOP\("Messages", "((?:[^"\\]|\\.)*)"\)'
PROGRAM_WORDS = r'\{"(\w+)", "((?:[^"\\]|\\.)*)"\}'
PHASE = re.compile(r'job\.report\(\s*"([a-z-]+)"')
PHASE_WORDS = r'QStringLiteral\("([a-z-]+)"\), QT_TRANSLATE_NOOP\("Phases"'
PROBLEM = re.compile(r'\{[^{}]*?,[^{}]*?,\s*"(\w+)",\s*(?:ImportProblem::)?Severity::')


def arguments(text: str, start: int):
    """The arguments of a call whose parenthesis opens just before `start`."""
    depth, begin, quoted, i = 0, start, False, start
    while i < len(text):
        c = text[i]
        if quoted:
            i += c == "\\"
            quoted = c != '"'
        elif c == '"':
            quoted = True
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            if depth == 0:
                yield text[begin:i]
                return
            depth -= 1
        elif c == "," and depth == 0:
            yield text[begin:i]
            begin = i + 1
        i += 1


def codes_in_core(root: pathlib.Path):
    """Codes of errors and of import problems, each with a file that uses it."""
    sources = {path: COMMENT.sub("", path.read_text(encoding="utf-8"))
               for path in sorted((root / "core").rglob("*")) if path.suffix in (".cpp", ".h")}
    common = dict(MAKERS)
    for path, text in sources.items():
        if path.suffix == ".h":
            common |= takers(text)
    errors, problems = {}, {}
    for path, text in sources.items():
        for name, position in (common | takers(text)).items():
            found = problems if name in ("remark", "leaveOut") else errors
            for call in re.finditer(r"\b" + name + r"\(", text):
                given = list(arguments(text, call.end()))
                if position >= len(given):
                    continue
                for code in CODE.findall(given[position]):
                    found[code] = path
                # inputError(codeOf(…)): what that function returns.
                if maker := re.match(r"\s*(\w+)\(", given[position]):
                    body = re.search(r"const char\*\s+" + maker[1] + r"\(.*?\n\}", text, re.S)
                    for code in re.findall(r'return "(\w+)"', body[0] if body else ""):
                        found[code] = path
        for code in AGGREGATE.findall(text):
            errors[code] = path
        for code in PROBLEM.findall(text):
            problems[code] = path
    return errors, problems


def takers(text: str):
    found = {}
    for name, parameters in TAKES_CODE.findall(text):
        if name not in ("if", "while", "for", "switch") and not name.endswith("FromCode"):
            named = [bool(re.search(r"\bcode$", part.strip())) for part in parameters.split(",")]
            if True in named:
                found[name] = named.index(True)
    return found


def documented_problems(root: pathlib.Path):
    page = root / "docs" / "file-format.md"
    section = re.search(r"### The problem list\n(.*?)\nA file that", page.read_text(encoding="utf-8"), re.S)
    rows = [line.split("|")[1] for line in section[1].splitlines() if line.startswith("| `")]
    return {code: page for row in rows for code in re.findall(r"`(\w+)`", row)}


def tables(path: pathlib.Path, entry: str, errors_before: str):
    """Codes with a sentence: those of errors, then those of problems."""
    errors, problems = path.read_text(encoding="utf-8").split(errors_before, 1)
    return set(re.findall(entry, errors)), set(re.findall(entry, problems))


def problem_words(path: pathlib.Path, entry: str, before: str):
    """The sentence of each import problem, without what only one of the two writes: marks of slots, quotations and optional parts."""
    found = re.findall(entry, path.read_text(encoding="utf-8").split(before, 1)[1])
    return {code: re.sub(r'%(?={)|[“”\[\]]|\\"', "", words) for code, words in found}


def phases_in_core(root: pathlib.Path):
    return {phase: path for path in sorted((root / "core").rglob("*.cpp"))
            for phase in PHASE.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))}


def main() -> int:
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    errors, problems = codes_in_core(root)
    problems |= documented_problems(root)
    window = tables(root / "ui/state/messages.cpp", r'QStringLiteral\("(\w+)"\), QT_TRANSLATE_NOOP\("Messages"', "& problemSentences()")
    program = tables(root / "app/cli/messages.cpp", r'\{"(\w+)", "', "kProblems[]")
    missing = []
    for what, used, place in (("error", errors, 0), ("import problem", problems, 1)):
        for name, known in (("ui/state/messages.cpp", window[place]), ("app/cli/messages.cpp", program[place])):
            missing += [f"{name} has no sentence for the {what} {code} of {used[code].relative_to(root)}."
                        for code in sorted(used) if code not in known]
    missing += [f"app/cli/messages.cpp says the import problem {code} in other words than ui/state/messages.cpp."
                for code, words in problem_words(root / "ui/state/messages.cpp", WINDOW_WORDS, "& problemSentences()").items()
                if problem_words(root / "app/cli/messages.cpp", PROGRAM_WORDS, "kProblems[]").get(code, words) != words]
    known = set(re.findall(PHASE_WORDS, (root / "ui/state/words.cpp").read_text(encoding="utf-8")))
    phases = phases_in_core(root)
    missing += [f"ui/state/words.cpp has no word for the phase {phase} of {phases[phase].relative_to(root)}."
                for phase in sorted(set(phases) - known)]
    for line in missing:
        print(line, file=sys.stderr)
    # A reader that finds nothing would be content with anything.
    if len(errors) < 60 or len(problems) < 20 or len(phases) < 15:
        print("check_messages: the codes of core were not found; has the way they are made changed?", file=sys.stderr)
        return 1
    print(f"check_messages: {len(errors)} errors and {len(problems)} import problems, {len(phases)} phases")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
