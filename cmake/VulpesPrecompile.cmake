# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiled headers: of the standard library and of other libraries, never of ours but where it only lends them (views/plot.h). Every source
# still includes what it uses: the fuzzers' build goes without.
if(VULPES_FUZZ)
    set(VULPES_PCH OFF)
endif()

set(vulpes_standard_headers <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span> <sstream> <string>
    <string_view> <utility> <variant> <vector> <nlohmann/json.hpp> <tl/expected.hpp>)

# vulpes_precompile(<target> <headers>…): the standard ones and these.
function(vulpes_precompile target)
    if(VULPES_PCH)
        target_precompile_headers(${target} PRIVATE ${vulpes_standard_headers} ${ARGN})
    endif()
endfunction()

# vulpes_not_precompiled(<sources>…): GCC 12 guesses wrongly about strings in these (GCC bug 105651) where the library's headers come precompiled.
function(vulpes_not_precompiled)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# vulpes_precompiled_by(<target> <other>): those of a target with the same options.
function(vulpes_precompiled_by target other)
    if(VULPES_PCH)
        target_precompile_headers(${target} REUSE_FROM ${other})
    endif()
endfunction()

# vulpes_test_headers(<target> [LINKS …] [HEADERS …]): what the tests of this folder reuse. It has no definition that one of them lacks: GCC
# compares them.
function(vulpes_test_headers target)
    cmake_parse_arguments(OF "" "" "LINKS;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp CONTENT "// Nothing of its own.\n")
    add_library(${target} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
    target_link_libraries(${target} PRIVATE Qt6::Test tl::expected nlohmann_json::nlohmann_json vulpes_options ${OF_LINKS})
    vulpes_precompile(${target} <QtTest/QtTest> <QProcess> <QTemporaryDir> ${OF_HEADERS})
endfunction()
