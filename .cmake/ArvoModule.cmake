# arvo_module(NAME [USES floor…] [LIBRARIES target…])
#
# A floor: every .c file in src/NAME, as objects. Its headers are seen as "NAME/x.h" through a directory that holds nothing but a
# link to src/NAME, so that a floor can include only its own headers and those of the floors it names: an upward include
# does not compile. arvo_NAME is what tests link: the floor with all below it.
function(arvo_module name)
  cmake_parse_arguments(ARG "" "" "USES;LIBRARIES" ${ARGN})
  set(floor_dir "${PROJECT_BINARY_DIR}/floors/${name}")
  file(MAKE_DIRECTORY "${floor_dir}")
  file(CREATE_LINK "${PROJECT_SOURCE_DIR}/src/${name}" "${floor_dir}/${name}" SYMBOLIC)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.c")

  add_library(arvo_${name}_objects OBJECT ${sources})
  target_include_directories(arvo_${name}_objects PUBLIC "${PROJECT_SOURCE_DIR}/include" "${floor_dir}")
  target_link_libraries(arvo_${name}_objects PUBLIC ${ARG_LIBRARIES})
  foreach(used IN LISTS ARG_USES)
    target_include_directories(arvo_${name}_objects PUBLIC "${PROJECT_BINARY_DIR}/floors/${used}")
  endforeach()

  add_library(arvo_${name} STATIC $<TARGET_OBJECTS:arvo_${name}_objects>)
  target_include_directories(arvo_${name} PUBLIC "${PROJECT_SOURCE_DIR}/include" "${floor_dir}")
  set_target_properties(arvo_${name} PROPERTIES LINKER_LANGUAGE C)
  target_link_libraries(arvo_${name} PUBLIC ${ARG_LIBRARIES})
  foreach(used IN LISTS ARG_USES)
    target_link_libraries(arvo_${name} PUBLIC arvo_${used})
  endforeach()
  set_property(GLOBAL PROPERTY ARVO_${name}_LIBRARIES "${ARG_LIBRARIES}")
endfunction()

# arvo_library(NAME FLOORS floor…): the public library out of the floors' objects.
function(arvo_library name)
  cmake_parse_arguments(ARG "" "" "FLOORS" ${ARGN})
  set(objects "")
  set(libraries "")
  foreach(floor IN LISTS ARG_FLOORS)
    list(APPEND objects $<TARGET_OBJECTS:arvo_${floor}_objects>)
    get_property(floor_libraries GLOBAL PROPERTY ARVO_${floor}_LIBRARIES)
    list(APPEND libraries ${floor_libraries})
  endforeach()
  add_library(${name} ${objects})
  add_library(arvolint::${name} ALIAS ${name})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE C VERSION ${PROJECT_VERSION} SOVERSION 0)
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                                            $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(${name} PRIVATE ${libraries})
endfunction()

# arvo_program(TARGET OUTPUT name LIBRARY library): src/cli as a program that sees the public headers only.
function(arvo_program target)
  cmake_parse_arguments(ARG "" "OUTPUT;LIBRARY" "" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/*.c")
  set(floor_dir "${PROJECT_BINARY_DIR}/floors/cli")
  file(MAKE_DIRECTORY "${floor_dir}")
  file(CREATE_LINK "${PROJECT_SOURCE_DIR}/src/cli" "${floor_dir}/cli" SYMBOLIC)
  add_executable(${target} ${sources})
  target_include_directories(${target} PRIVATE "${floor_dir}")
  target_link_libraries(${target} PRIVATE ${ARG_LIBRARY})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${ARG_OUTPUT})
endfunction()

# arvo_install(LIBRARY PROGRAM): headers, library, program, a CMake package and a pkg-config file.
function(arvo_install library program)
  include(CMakePackageConfigHelpers)
  set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/arvolint")
  set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME development)
  install(TARGETS ${library} EXPORT arvolint-targets)
  install(TARGETS ${program} COMPONENT program)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/arvolint" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
  install(EXPORT arvolint-targets NAMESPACE arvolint:: DESTINATION "${package_dir}")
  configure_package_config_file("${PROJECT_SOURCE_DIR}/.cmake/arvolint-config.cmake.in"
    "${PROJECT_BINARY_DIR}/arvolint-config.cmake" INSTALL_DESTINATION "${package_dir}")
  write_basic_package_version_file("${PROJECT_BINARY_DIR}/arvolint-config-version.cmake" COMPATIBILITY SameMinorVersion)
  install(FILES "${PROJECT_BINARY_DIR}/arvolint-config.cmake" "${PROJECT_BINARY_DIR}/arvolint-config-version.cmake"
          DESTINATION "${package_dir}")
  file(RELATIVE_PATH ARVO_PREFIX_FROM_PC "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  configure_file("${PROJECT_SOURCE_DIR}/.cmake/arvolint.pc.in" "${PROJECT_BINARY_DIR}/arvolint.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/arvolint.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endfunction()
