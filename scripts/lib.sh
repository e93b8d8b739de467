# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034
# Shared by run.sh, test.sh and fuzz.sh: which packages are needed, how to get the missing ones, how to build.
# Sourced, never run. Expects the working directory to be the repository root.

# Debian 12 names. docs/architecture.md says what each library is for.
build_packages="
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqcustomplot-dev
    libeigen3-dev libboost-dev libexpected-dev nlohmann-json3-dev libcli11-dev libsqlitecpp-dev libsqlite3-dev
    libmd-dev zlib1g-dev
    libflatbuffers-dev flatbuffers-compiler libxnnpack-dev libpthreadpool-dev libonnx-dev libprotobuf-dev libstb-dev
    libtorch-dev libgloo-dev
"
window_packages="fonts-dejavu-core"
# Pictures and dialogs in other languages: Chinese letters, and the words of Qt's own buttons. The program runs without them.
language_packages="fonts-wqy-microhei qt6-translations-l10n"
test_packages="python3 python3-numpy adb desktop-file-utils appstream"
fuzz_packages="clang-14 libclang-rt-14-dev"

say() {
    printf '== %s\n' "$*"
}

fail() {
    printf '== %s\n' "$*" >&2
    exit 1
}

# missing_packages NAME…: prints those that are not installed.
missing_packages() {
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Abbrev}\n' "$package" 2>/dev/null | grep -q '^ii' || printf '%s ' "$package"
    done
}

# need_packages NAME…: installs the missing ones, as root or through sudo; says so; does nothing when all are there.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian; taking it that these packages' equivalents are installed: $*"
        return 0
    fi
    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        return 0
    fi
    say "Installing what is missing: $missing"
    if [ "$(id -u)" -eq 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null; then
        as_root="sudo"
    else
        say "Neither root nor sudo here. Ask an administrator to install: $missing" >&2
        return 1
    fi
    # shellcheck disable=SC2086  # one word per package
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing </dev/null
}

# need_runtimes: the runtimes of others that check our model files, in tests/runtime. Node comes from Debian where there is none yet.
# Fails when they cannot be had.
need_runtimes() {
    if ! command -v node >/dev/null; then
        need_packages nodejs || return 1
    fi
    if ! command -v npm >/dev/null; then
        need_packages npm || return 1
    fi
    # npm leaves a copy of the lock file; an older one means that a package has changed.
    installed=tests/runtime/node_modules/.package-lock.json
    if [ -f "$installed" ] && [ ! tests/runtime/package-lock.json -nt "$installed" ]; then
        return 0
    fi
    say "Installing the runtimes that check model files"
    (cd tests/runtime && npm ci --ignore-scripts --no-progress </dev/null)
}

# build_jobs: as many compilers as there are cores, but none without 1 GB of memory to itself.
build_jobs() {
    cores=$(nproc)
    gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
    jobs=$((gigabytes < cores ? gigabytes : cores))
    echo $((jobs > 1 ? jobs : 1))
}

# configure FOLDER OPTION…: Ninja, Release, ccache when present (CMakeLists.txt looks for it).
configure() {
    folder=$1
    shift
    say "Configuring $folder"
    # One cache for every clone and build folder of this source.
    export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
    if ! cmake -S . -B "$folder" -G Ninja "$@" >"$folder.log" 2>&1; then
        cat "$folder.log" >&2
        rm -f "$folder.log"
        fail "Configuring failed; the lines above say why."
    fi
    rm -f "$folder.log"
}

# build FOLDER TARGET…
build() {
    folder=$1
    shift
    say "Building $* in $folder with $(build_jobs) jobs"
    cmake --build "$folder" --parallel "$(build_jobs)" --target "$@" ||
        fail "The build failed; the lines above say where."
}

has_display() {
    [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}
