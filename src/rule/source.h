/* source.h: the YAML files of a rule set: the built-in table, and a user's files and directories. */
#ifndef ARVO_RULE_SOURCE_H
#define ARVO_RULE_SOURCE_H

#include "rule/reader.h"

typedef ARVO_ARRAY(const arvo_source *) arvo_sources;

/* Appends the built-in files, in order of path; their texts are not copied. False when memory ends. */
bool arvo_sources_builtin(arvo_sources *out, arvo_arena *arena);

/* Appends the file at path, or every .yaml and .yml file under the directory at path, in order of path
 * (hidden entries are left out; a directory that holds itself through a link is entered once). A file that
 * the reader has found before, by whatever path, is not appended again. Problems (NOT_FOUND, UNREADABLE,
 * TOO_LARGE, RULES_EMPTY, TOO_DEEP) go to reader->problems. */
void arvo_sources_user(arvo_sources *out, arvo_reader *reader, const char *path);

/* The file's tree, in the arena: parsed, or of a built-in file, which was parsed when arvolint was built,
 * unpacked. Errors as of arvo_yaml_parse(). */
arvo_err arvo_source_tree(arvo_node **out, arvo_arena *arena, const arvo_source *source, arvo_error *error);

/* The language that a word list's path says: that of the folder that the file is in; UNKNOWN if it is none.
 */
arvo_language arvo_source_language(const arvo_source *source);
/* The file's name without folders and extension, in the arena; ARVO_NO_STR when memory ends. */
arvo_str arvo_source_stem(const arvo_source *source, arvo_arena *arena);

#endif
