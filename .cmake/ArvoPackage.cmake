# arvo_package(): `cpack` makes a Debian package of the program: no headers, no library.
set(ARVO_MAINTAINER "The arvolint authors <arvolint@localhost>" CACHE STRING "Who answers for the Debian package")

function(arvo_package)
  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGE_NAME arvolint)
  set(CPACK_PACKAGE_VENDOR "The arvolint authors")
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_STRIP_FILES ON)
  set(CPACK_COMPONENTS_ALL program)
  set(CPACK_DEB_COMPONENT_INSTALL ON)
  set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${ARVO_MAINTAINER}")
  set(CPACK_DEBIAN_PACKAGE_SECTION text)
  set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS voikko-fi)
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "hunspell-en-us, hunspell-sv")
  set(CPACK_DEBIAN_PACKAGE_SUGGESTS git)
  set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
      "linter for value propositions in Finnish, English and Swedish
arvolint reads texts that promise something to a customer and reports,
like a compiler, what stands in the way: jargon, claims without support,
a missing audience or offer. Each finding tells why the customer cares and
what would clear it.
.
It knows the words of Finnish, English and Swedish in all their forms, and
reads Markdown, HTML, locale files and plain text.")
  set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/.cmake/package-debian.cmake")
  set(CPACK_ARVO_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
  set(CPACK_ARVO_MAINTAINER "${ARVO_MAINTAINER}")
  set(CPACK_ARVO_CHANGELOG "${PROJECT_SOURCE_DIR}/.cmake/changelog.debian")
  include(CPack)
endfunction()
