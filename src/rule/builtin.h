/* builtin.h: the YAML files under rules/, inside the binary. The table is written at build time. */
#ifndef ARVO_RULE_BUILTIN_H
#define ARVO_RULE_BUILTIN_H

#include "base/digest.h"

typedef struct arvo_builtin_file {
    const char *path;   /* relative to rules/: "lexicon/fi/jargon.yaml" */
    arvo_str text;      /* for messages about places in it */
    arvo_str tree;      /* the same, packed: base/yaml_pack.h */
    arvo_digest digest; /* of the text */
} arvo_builtin_file;

/* The file among them that belongs to configurations and is no rule. */
#define ARVO_BUILTIN_PROFILES ARVO_STR("profiles.yaml")

extern const arvo_builtin_file arvo_builtin_files[]; /* sorted by path */
extern const size_t arvo_builtin_file_count;

#endif
