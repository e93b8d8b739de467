#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source names its licence in its first three lines. Usage: check_licence.sh [SOURCE_ROOT]
set -eu
cd "${1:-$(dirname "$0")/..}"
line='SPDX-License-Identifier: GPL-3.0-or-later'
bad=0
list=$(find core ui app tests scripts cmake -name node_modules -prune -o -type f \
    \( -name '*.h' -o -name '*.cpp' -o -name '*.py' -o -name '*.sh' -o -name '*.R' -o -name '*.cmake' \
    -o -name 'CMakeLists.txt' \) -print 2>/dev/null | sort)
for file in $list CMakeLists.txt; do
    [ -f "$file" ] || continue
    if ! head -n 3 "$file" | grep -qF "$line"; then
        echo "$file does not say '$line' in its first three lines." >&2
        bad=1
    fi
done
[ "$bad" -eq 0 ] && echo "check_licence: every source names its licence"
exit "$bad"
