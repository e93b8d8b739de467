#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# No source file is longer than 500 lines. Usage: check_length.sh [SOURCE_ROOT]
# A longer file is a split waiting to happen; an exception states its reason in the file: "long-file: REASON".
set -eu
cd "${1:-$(dirname "$0")/..}"
limit=500
bad=0
list=$(find core ui app tests scripts cmake -name node_modules -prune -o -type f \
    \( -name '*.h' -o -name '*.cpp' -o -name '*.py' -o -name '*.sh' -o -name '*.cmake' -o -name 'CMakeLists.txt' \) \
    -print 2>/dev/null | sort)
for file in $list; do
    lines=$(wc -l < "$file")
    if [ "$lines" -gt "$limit" ] && ! grep -q 'long-file: .' "$file"; then
        echo "$file has $lines lines; the limit is $limit. Split it by idea." >&2
        bad=1
    fi
done
[ "$bad" -eq 0 ] && echo "check_length: no source file is over $limit lines"
exit "$bad"
