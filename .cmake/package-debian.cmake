# Run by cpack in the installed tree, before it becomes a package: what Debian wants to stand elsewhere, or compressed.
file(GLOB program "${CPACK_TEMPORARY_DIRECTORY}/*/usr/bin/arvolint" "${CPACK_TEMPORARY_DIRECTORY}/usr/bin/arvolint")
if(NOT program)
  message(FATAL_ERROR "no arvolint in “${CPACK_TEMPORARY_DIRECTORY}”")
endif()
get_filename_component(bin "${program}" DIRECTORY)
get_filename_component(prefix "${bin}" DIRECTORY)
set(doc "${prefix}/share/doc/arvolint")

function(compress file)
  execute_process(COMMAND gzip -9n "${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(READ "${CPACK_ARVO_LICENSE}" license)
string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
string(REGEX REPLACE "\n$" "" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
file(WRITE "${doc}/copyright"
  "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: arvolint\n\n"
  "Files: *\nCopyright: 2026 The arvolint authors\nLicense: Expat\n ${license}\n")
configure_file("${CPACK_ARVO_CHANGELOG}" "${doc}/changelog" @ONLY)
compress("${doc}/changelog")
compress("${prefix}/share/man/man1/arvolint.1")

# Debian's zsh looks for the completions of packages in a folder of its own.
file(MAKE_DIRECTORY "${prefix}/share/zsh/vendor-completions")
file(RENAME "${prefix}/share/zsh/site-functions/_arvolint" "${prefix}/share/zsh/vendor-completions/_arvolint")
file(REMOVE_RECURSE "${prefix}/share/zsh/site-functions")
file(GLOB_RECURSE files LIST_DIRECTORIES true "${prefix}/share/*")
foreach(file IN LISTS files)
  if(IS_DIRECTORY "${file}")
    file(CHMOD "${file}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  else()
    file(CHMOD "${file}" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  endif()
endforeach()
