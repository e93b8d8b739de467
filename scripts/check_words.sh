#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Nothing unfinished is left in the sources: no TODO without an issue number, no FIXME, no XXX, no leftover merge marks.
# Usage: check_words.sh [SOURCE_ROOT]
set -eu
cd "${1:-$(dirname "$0")/..}"
bad=0
pattern='\b(FIXME|XXX|HACK)\b|\bTODO\b|^(<<<<<<<|>>>>>>>) '
found=$(grep -rnE --exclude-dir=node_modules "$pattern" core ui app tests cmake docs --include='*.h' --include='*.cpp' --include='*.cmake' \
    --include='CMakeLists.txt' --include='*.md' 2>/dev/null | grep -vE 'TODO\(#[0-9]+\)|^tests/house/' || true)
if [ -n "$found" ]; then
    echo "$found" | sed 's/$/   <- finish it, or write TODO(#issue)/' >&2
    bad=1
fi
[ "$bad" -eq 0 ] && echo "check_words: nothing unfinished is left in the sources"
exit "$bad"
