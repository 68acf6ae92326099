# arvo_docs(): the manual page and the completions of bash, zsh and fish, made of src/cli's tables by a program of our own
# (clidocs.c) at build time, and installed with the program.
function(arvo_docs)
  set(docs "${PROJECT_BINARY_DIR}/docs")
  set(template "${PROJECT_SOURCE_DIR}/src/cli/arvolint.1.in")
  file(MAKE_DIRECTORY "${docs}")
  add_executable(arvo_clidocs "${PROJECT_SOURCE_DIR}/.cmake/clidocs.c")
  target_include_directories(arvo_clidocs PRIVATE "${PROJECT_SOURCE_DIR}/src")
  add_custom_command(
    OUTPUT "${docs}/arvolint.1" "${docs}/arvolint" "${docs}/_arvolint" "${docs}/arvolint.fish"
    COMMAND arvo_clidocs man "${template}" "${PROJECT_VERSION}" > "${docs}/arvolint.1"
    COMMAND arvo_clidocs bash > "${docs}/arvolint"
    COMMAND arvo_clidocs zsh > "${docs}/_arvolint"
    COMMAND arvo_clidocs fish > "${docs}/arvolint.fish"
    DEPENDS arvo_clidocs "${template}"
    COMMENT "Writing the manual page and the completions" VERBATIM)
  add_custom_target(arvo_docs ALL DEPENDS "${docs}/arvolint.1")

  install(FILES "${docs}/arvolint.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT program)
  install(FILES "${docs}/arvolint" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT program)
  install(FILES "${docs}/_arvolint" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" COMPONENT program)
  install(FILES "${docs}/arvolint.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT program)
endfunction()
