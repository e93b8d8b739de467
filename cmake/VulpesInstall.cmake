# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts beside the programs: desktop entry, metadata, icons, manual pages, completions, licence.
# vulpes-cli(1) and the completions are written by vulpes-cli itself from its option records, at build time.
include(GNUInstallDirs)

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The runtimes that check model files: what `npm ci` needs, for a folder of the user's (docs/export.md).
set(runtime ${CMAKE_SOURCE_DIR}/tests/runtime)
install(FILES ${runtime}/package.json ${runtime}/package-lock.json ${runtime}/.npmrc ${runtime}/run_model.cjs
    DESTINATION ${CMAKE_INSTALL_DATADIR}/vulpes/runtime)

if(TARGET vulpes)
    set(resources ${CMAKE_SOURCE_DIR}/resources)
    install(FILES ${resources}/desktop/org.vulpes.Vulpes.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${resources}/desktop/org.vulpes.Vulpes.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${resources}/desktop/org.vulpes.Vulpes.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME org.vulpes.Vulpes.xml)
    install(DIRECTORY ${resources}/icons/hicolor DESTINATION ${CMAKE_INSTALL_DATADIR}/icons)
    install(FILES ${resources}/man/vulpes.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

if(TARGET vulpes-cli AND NOT CMAKE_CROSSCOMPILING)
    set(pages ${CMAKE_BINARY_DIR}/pages)
    add_custom_command(OUTPUT ${pages}/stamp
        COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:vulpes-cli> -DFOLDER=${pages}
            -P ${CMAKE_SOURCE_DIR}/cmake/WritePages.cmake
        DEPENDS vulpes-cli ${CMAKE_SOURCE_DIR}/cmake/WritePages.cmake
        COMMENT "Writing the manual page and completions of vulpes-cli" VERBATIM)
    add_custom_target(vulpes_pages ALL DEPENDS ${pages}/stamp)
    install(FILES ${pages}/vulpes-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL)
    install(FILES ${pages}/vulpes-cli.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME vulpes-cli OPTIONAL)
    install(FILES ${pages}/vulpes-cli.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions
        RENAME _vulpes-cli OPTIONAL)
    install(FILES ${pages}/vulpes-cli.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d OPTIONAL)
endif()
