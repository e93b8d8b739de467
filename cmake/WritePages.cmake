# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DPROGRAM=vulpes-cli -DFOLDER=pages -P WritePages.cmake
# Asks the program for its manual page and completions. One that it cannot write is left out, with a word about it.
file(MAKE_DIRECTORY ${FOLDER})

function(write_page file)
    execute_process(COMMAND ${PROGRAM} ${ARGN} OUTPUT_VARIABLE text ERROR_QUIET RESULT_VARIABLE code)
    if(code EQUAL 0 AND text)
        file(WRITE ${FOLDER}/${file} "${text}")
    else()
        list(JOIN ARGN " " words)
        message(STATUS "vulpes-cli ${words} gives nothing; ${file} is left out")
        file(REMOVE ${FOLDER}/${file})
    endif()
endfunction()

write_page(vulpes-cli.1 --man)
foreach(shell bash zsh fish)
    write_page(vulpes-cli.${shell} --completions ${shell})
endforeach()
file(TOUCH ${FOLDER}/stamp)
