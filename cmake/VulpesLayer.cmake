# SPDX-License-Identifier: GPL-3.0-or-later
# vulpes_layer(<folder> LINKS <layers and libraries>): one static library per folder of core/ or ui/, named vulpes_<folder>.
# The link line is the include rule: tests/house checks the include lines of the sources against it.

add_library(vulpes_options INTERFACE)
target_compile_options(vulpes_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    $<$<BOOL:${VULPES_WERROR}>:-Werror>
    # GCC 12 warns about std::string itself at -O3 (GCC bug 105651).
    $<$<AND:$<BOOL:${VULPES_WERROR}>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict;-Wno-stringop-overflow>)
if(VULPES_FUZZ)
    # -O1 keeps Eigen bearable; vptr needs type information that the fuzzer's own run time does not carry.
    set(vulpes_sanitizer_flags -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=vptr -O1)
elseif(VULPES_SANITIZE)
    set(vulpes_sanitizer_flags -fsanitize=${VULPES_SANITIZE})
endif()
if(vulpes_sanitizer_flags)
    target_compile_options(vulpes_options INTERFACE
        ${vulpes_sanitizer_flags} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(vulpes_options INTERFACE ${vulpes_sanitizer_flags})
endif()

set_property(GLOBAL PROPERTY VULPES_LAYERS "")

function(vulpes_layer folder)
    cmake_parse_arguments(LAYER "" "" "LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    set(target vulpes_${folder})
    add_library(${target} STATIC ${sources})
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${target} PUBLIC ${LAYER_LINKS} PRIVATE vulpes_options)
    set_property(GLOBAL APPEND PROPERTY VULPES_LAYERS "${folder}")
    set_property(GLOBAL PROPERTY VULPES_LINKS_${folder} "${LAYER_LINKS}")
    set_property(GLOBAL PROPERTY VULPES_DIR_${folder} "${CMAKE_CURRENT_SOURCE_DIR}")
endfunction()

# vulpes_core_layer(<folder> LINKS …): the same with core/ as include root.
function(vulpes_core_layer folder)
    vulpes_layer(${ARGV})
    target_include_directories(vulpes_${folder} PUBLIC ${CMAKE_SOURCE_DIR}/core)
endfunction()

# vulpes_ui_layer(<folder> LINKS …): the same with ui/ as include root, and moc.
function(vulpes_ui_layer folder)
    vulpes_layer(${ARGV})
    target_include_directories(vulpes_${folder} PUBLIC ${CMAKE_SOURCE_DIR}/ui)
    set_target_properties(vulpes_${folder} PROPERTIES AUTOMOC ON)
    target_compile_definitions(vulpes_${folder} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)
endfunction()

# vulpes_test(<name> <source> LINKS …): one Qt Test executable, one ctest entry.
function(vulpes_test name source)
    cmake_parse_arguments(TEST "" "PRECOMPILED_BY" "LINKS;LABELS" ${ARGN})
    add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE ${TEST_LINKS} Qt6::Test vulpes_options)
    target_compile_definitions(${name} PRIVATE VULPES_SOURCE_DIR="${CMAKE_SOURCE_DIR}" VULPES_BINARY_DIR="${CMAKE_BINARY_DIR}")
    if(TEST_PRECOMPILED_BY)
        vulpes_precompiled_by(${name} ${TEST_PRECOMPILED_BY})
        # GCC bug 105651 again: string literals that tests put together.
        target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    # A home of its own: a test neither sees nor touches the settings and studies of the user or of another test.
    set(home ${CMAKE_BINARY_DIR}/home/${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=/tmp;XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache"
        LABELS "${TEST_LABELS}")
endfunction()

# vulpes_write_layers(): what tests/house reads to hold the include lines against the links above. Call it last.
function(vulpes_write_layers)
    get_property(layers GLOBAL PROPERTY VULPES_LAYERS)
    set(entries "")
    foreach(layer ${layers})
        get_property(links GLOBAL PROPERTY VULPES_LINKS_${layer})
        get_property(folder GLOBAL PROPERTY VULPES_DIR_${layer})
        vulpes_layer_entry(entry layer ${layer} ${folder} "${links}")
        list(APPEND entries ${entry})
    endforeach()
    foreach(program vulpes-cli vulpes-trainer vulpes)
        if(TARGET ${program})
            get_target_property(links ${program} LINK_LIBRARIES)
            get_target_property(folder ${program} SOURCE_DIR)
            vulpes_layer_entry(entry program ${program} ${folder} "${links}")
            list(APPEND entries ${entry})
        endif()
    endforeach()
    list(JOIN entries ",\n" body)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/layers.json CONTENT "[\n${body}\n]\n" @ONLY)
endfunction()

function(vulpes_layer_entry result kind name folder links)
    file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR} ${folder})
    list(FILTER links INCLUDE REGEX "^vulpes_")
    list(REMOVE_ITEM links vulpes_options)
    list(TRANSFORM links REPLACE "^vulpes_(.*)$" "\"\\1\"")
    list(JOIN links ", " links)
    set(${result} "{\"kind\": \"${kind}\", \"name\": \"${name}\", \"folder\": \"${path}\", \"links\": [${links}]}" PARENT_SCOPE)
endfunction()
