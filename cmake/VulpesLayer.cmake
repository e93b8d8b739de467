# SPDX-License-Identifier: GPL-3.0-or-later
# vulpes_layer(<folder> LINKS <layers and libraries>): one static library per folder of core/ or ui/, named vulpes_<folder>.
# The link line is the include rule: tests/house checks the include lines of the sources against it.

add_library(vulpes_options INTERFACE)
target_compile_options(vulpes_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    $<$<BOOL:${VULPES_WERROR}>:-Werror>
    $<$<NOT:$<STREQUAL:${VULPES_SANITIZE},>>:-fsanitize=${VULPES_SANITIZE};-fno-omit-frame-pointer;-fno-sanitize-recover=undefined>)
target_link_options(vulpes_options INTERFACE
    $<$<NOT:$<STREQUAL:${VULPES_SANITIZE},>>:-fsanitize=${VULPES_SANITIZE}>)

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
    cmake_parse_arguments(TEST "" "" "LINKS;LABELS" ${ARGN})
    add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE ${TEST_LINKS} Qt6::Test vulpes_options)
    target_compile_definitions(${name} PRIVATE VULPES_SOURCE_DIR="${CMAKE_SOURCE_DIR}" VULPES_BINARY_DIR="${CMAKE_BINARY_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=/tmp"
        LABELS "${TEST_LABELS}")
endfunction()
