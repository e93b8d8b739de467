#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian 12 to the open window: installs what is missing, builds, starts Vulpes on its embedded study.
# Usage: scripts/run.sh [ARGUMENTS OF vulpes]
# Without a display it renders the window to vulpes.png and prints the front instead.
set -eu
here=$PWD
cd "$(dirname "$0")/.."
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

case "${1:-}" in
-h | --help)
    sed -n '3,5s/^# //p' "$0"
    exit 0
    ;;
esac

# shellcheck disable=SC2086  # one word per package
need_packages $build_packages $window_packages || exit 1
need_packages $language_packages || say "Going on without: other languages than English show with gaps."
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    need_packages qt6-wayland || exit 1
fi
configure build -DCMAKE_BUILD_TYPE=Release
build build vulpes vulpes-cli vulpes-trainer
root=$PWD
cd "$here"

if has_display; then
    say "Opening Vulpes"
    [ $# -gt 0 ] || set -- demo
    exec "$root/build/app/gui/vulpes" "$@"
fi

say "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): rendering the window to a picture."
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="qt.*=false"
case " $* " in
*" --screenshot "*)
    exec "$root/build/app/gui/vulpes" "$@"
    ;;
esac
"$root/build/app/gui/vulpes" --screenshot vulpes.png "$@"
say "The window is in $PWD/vulpes.png. The front of the embedded study, and the best network under its budget:"
"$root/build/app/cli/vulpes-cli" front demo --csv
"$root/build/app/cli/vulpes-cli" front demo
