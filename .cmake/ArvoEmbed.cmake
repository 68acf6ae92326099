# arvo_embed_rules(FLOOR): every YAML file under rules/ becomes part of the floor, as text and as a parsed tree, in a C table
# that a small program of our own writes at build time (embed.c).
function(arvo_embed_rules floor)
  file(GLOB_RECURSE rule_files CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/rules" "${PROJECT_SOURCE_DIR}/rules/*.yaml")
  list(SORT rule_files)
  set(output "${PROJECT_BINARY_DIR}/builtin_rules.c")
  set(depends "")
  foreach(file IN LISTS rule_files)
    list(APPEND depends "${PROJECT_SOURCE_DIR}/rules/${file}")
  endforeach()
  add_executable(arvo_embed "${PROJECT_SOURCE_DIR}/.cmake/embed.c")
  target_link_libraries(arvo_embed PRIVATE arvo_base)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND arvo_embed "${PROJECT_SOURCE_DIR}/rules" "${output}" ${rule_files}
    DEPENDS arvo_embed ${depends}
    COMMENT "Embedding the built-in rules" VERBATIM)
  target_sources(arvo_${floor}_objects PRIVATE "${output}")
endfunction()
