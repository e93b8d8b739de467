# SPDX-License-Identifier: GPL-3.0-or-later
# Translations of the window, embedded in `vulpes` as :/i18n/vulpes_<language>.qm.
# `cmake --build build --target update_translations` reads the sources anew into translations/*.ts.
# en_XA is a pseudo-language made at build time: accented and 40 % longer, so that a missing tr() or a cramped label shows.
set(languages zh_TW ar)
list(TRANSFORM languages REPLACE "(.+)" "${CMAKE_SOURCE_DIR}/translations/vulpes_\\1.ts" OUTPUT_VARIABLE catalogues)
file(GLOB_RECURSE translated CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/ui/*.cpp ${CMAKE_SOURCE_DIR}/ui/*.h
    ${CMAKE_SOURCE_DIR}/app/gui/*.cpp ${CMAKE_SOURCE_DIR}/app/gui/*.h)
qt_add_lupdate(vulpes TS_FILES ${catalogues} SOURCES ${translated} INCLUDE_DIRECTORIES ${CMAKE_SOURCE_DIR}/ui
    OPTIONS -no-obsolete -locations none)

set(english ${CMAKE_SOURCE_DIR}/translations/vulpes_en.ts)
set_source_files_properties(${catalogues} ${english} PROPERTIES OUTPUT_LOCATION ${CMAKE_CURRENT_BINARY_DIR})
qt_add_lrelease(vulpes TS_FILES ${catalogues} ${english} QM_FILES_OUTPUT_VARIABLE compiled OPTIONS -silent)

# English has a catalogue of its plurals alone ("1 network", "2 networks").
list(JOIN translated "\n" lines)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/translated.lst CONTENT "${lines}\n" @ONLY)
add_custom_target(vulpes_english_lupdate
    COMMAND Qt6::lupdate -silent -pluralonly -no-obsolete -locations none -I ${CMAKE_SOURCE_DIR}/ui
        @${CMAKE_CURRENT_BINARY_DIR}/translated.lst
        -ts ${english} VERBATIM)
add_dependencies(update_translations vulpes_english_lupdate)

find_program(VULPES_PYTHON python3)
if(VULPES_PYTHON)
    list(GET catalogues 0 first)
    set(pseudo ${CMAKE_CURRENT_BINARY_DIR}/vulpes_en_XA)
    add_custom_command(OUTPUT ${pseudo}.qm
        COMMAND ${VULPES_PYTHON} ${CMAKE_SOURCE_DIR}/scripts/pseudo_language.py ${first} ${pseudo}.ts
        COMMAND Qt6::lrelease -silent ${pseudo}.ts -qm ${pseudo}.qm
        DEPENDS ${first} ${CMAKE_SOURCE_DIR}/scripts/pseudo_language.py VERBATIM)
    list(APPEND compiled ${pseudo}.qm)
endif()
qt_add_resources(vulpes vulpes_translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled})
