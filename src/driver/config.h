/* config.h: arvolint.yaml as read, for the files of this floor.
 *
 *     path ─ find ─► arvolint.yaml ─ read, extends ─► arvo_config ─ resolve(path) ─► arvo_file_config
 */
#ifndef ARVO_DRIVER_CONFIG_H
#define ARVO_DRIVER_CONFIG_H

#include <arvolint/config.h>

#include "driver/fileglob.h"
#include "rule/reader.h"

/* Where something was written. */
typedef struct arvo_origin {
    const arvo_source *source; /* NULL: nowhere */
    const arvo_node *node;
} arvo_origin;

/* A level or a limit, and the key that it was written under. */
typedef struct arvo_config_setting {
    arvo_setting setting;
    arvo_origin origin;
} arvo_config_setting;

typedef ARVO_ARRAY(arvo_config_setting) arvo_config_settings;

/* A profile: limits for texts of a kind. */
typedef struct arvo_config_profile {
    arvo_str name;
    arvo_texts about;
    arvo_config_settings settings;
    arvo_origin origin;
} arvo_config_profile;

typedef ARVO_ARRAY(arvo_config_profile) arvo_config_profiles;

/* An entry of `propositions` or `copy`. */
typedef struct arvo_config_mark {
    arvo_origin origin;
    uint32_t file;  /* which of the files that make the configuration it stands in */
    bool has_files; /* else it is about all */
    arvo_fileglobs files;
    arvo_mark mark; /* settings are the profile's, once all are read */
    const arvo_node *profile;
} arvo_config_mark;

/* An entry of `overrides`. */
typedef struct arvo_config_override {
    arvo_origin origin;
    arvo_fileglobs files;
    arvo_config_settings settings;
    arvo_language language; /* UNKNOWN: not said */
    const char *format;     /* NULL: not said */
    bool has_role;
    arvo_role role;
} arvo_config_override;

typedef ARVO_ARRAY(const char *) arvo_config_strings;

typedef struct arvo_config {
    const char *path; /* as shown */
    arvo_str folder;  /* absolute; globs are seen from here */
    uint32_t number;  /* among the configurations, from 1 */
    bool invalid;     /* it has problems */
    bool rules_checked;
    uint32_t file_count; /* that it is made of: those it extends, and itself */
    unsigned languages;  /* bit set; 0: not said */
    bool has_include;
    arvo_fileglobs include, exclude;
    bool has_propositions;              /* what it does not name is copy */
    ARVO_ARRAY(arvo_config_mark) marks; /* in the order in which they count */
    arvo_config_profiles profiles;
    arvo_config_settings settings;
    ARVO_ARRAY(arvo_config_override) overrides;
    arvo_config_strings rule_paths, columns, formats;
    ARVO_ARRAY(arvo_origin) rule_origins; /* of rule_paths */
    const char *baseline;
    bool has_fail_on;
    arvo_level fail_on;
    long max_warnings;
    arvo_language ui_language;
    arvo_origin fail_on_origin, max_warnings_origin, baseline_origin, languages_origin, columns_origin,
        formats_origin, ui_language_origin, include_origin;
} arvo_config;

struct arvo_configs {
    arvo_arena *arena;
    arvo_str working_directory; /* absolute */
    arvo_problems problems;
    arvo_config_profiles profiles; /* the built-in ones */
    arvo_config *fixed;            /* for every path: --config; or one that says nothing: --no-config */
    arvo_config *none;             /* says nothing */
    arvo_interner *directories;    /* absolute paths; the configuration of id stands at id - 1 */
    ARVO_ARRAY(arvo_config *) by_directory;
    ARVO_ARRAY(arvo_config *) items; /* number n at n - 1 */
    arvo_interner *answers;          /* what told one answer from another; the answer of id is at id - 1 */
    ARVO_ARRAY(arvo_file_config *) by_answer;
    arvo_interner *rule_sets; /* lists of rule paths */
};

/* A path and the configuration that is for it. */
typedef struct arvo_config_question {
    arvo_config *config;
    arvo_str seen;  /* the path, seen from the configuration's folder */
    bool directory; /* it is one, or standard input: no glob leaves it out */
} arvo_config_question;

/* Finds the configuration for a path. False when memory ends. */
bool arvo_config_ask(arvo_config_question *out, arvo_configs *configs, const char *path);

/* Reads the file at path (absolute) and those that it extends into *config, and notes what is wrong. False
 * when memory ends. */
bool arvo_config_read(arvo_config *config, arvo_configs *configs, arvo_str path);

/* Reads the built-in profiles. False when memory ends. */
bool arvo_config_read_builtin(arvo_configs *configs);

/* The profiles under the key "profiles" of the mapping, added to those that are there; one of the same name
 * is replaced. */
void arvo_config_read_profiles(arvo_reader *reader, arvo_config_profiles *out, const arvo_node *mapping);

/* The keys "levels" and "max" of the mapping. */
void arvo_config_read_settings(arvo_reader *reader, arvo_config_settings *out, const arvo_node *mapping);

/* The entries under the key ("propositions", "copy"), added to config->marks. */
void arvo_config_read_marks(arvo_reader *reader, arvo_config *config, const arvo_node *mapping,
                            const char *key, arvo_role role, uint32_t file);

/* The entries under the key "overrides". */
void arvo_config_read_overrides(arvo_reader *reader, arvo_config *config, const arvo_node *mapping);

/* The configuration's own profile of the name, else the built-in one; NULL when there is neither. */
const arvo_config_profile *arvo_config_find_profile(const arvo_configs *configs, const arvo_config *config,
                                                    arvo_str name);

/* Gives the marks their profiles' limits, and notes profiles that there are not. */
void arvo_config_link_profiles(arvo_reader *reader, arvo_config *config, const arvo_configs *configs);

/* ---- Shared by the readers ------------------------------------------------------------------------------
 */

/* Calls take() with each scalar of a list, or with the scalar that stands in its place. Notes WRONG_TYPE.
 * False when the key is not there. */
bool arvo_config_each(arvo_reader *reader, const arvo_node *mapping, const char *key,
                      void (*take)(void *state, arvo_reader *reader, const arvo_node *scalar), void *state);

/* The strings under the key, appended. False when the key is not there. */
bool arvo_config_read_strings(arvo_reader *reader, arvo_config_strings *out, const arvo_node *mapping,
                              const char *key);

/* The globs under the key, appended. False when the key is not there. */
bool arvo_config_read_globs(arvo_reader *reader, arvo_fileglobs *out, const arvo_node *mapping,
                            const char *key);

/* Notes that the scalar is no value for the key, with the nearest of the candidates. */
void arvo_config_bad_value(arvo_reader *reader, const arvo_node *scalar, const char *key,
                           const arvo_str *candidates, size_t count);

/* The language that a scalar names; UNKNOWN after noting that it is none. */
arvo_language arvo_config_read_language(arvo_reader *reader, const arvo_node *scalar, const char *key);

/* The configuration that is for a directory (absolute); NULL when memory ends. */
arvo_config *arvo_config_of_directory(arvo_configs *configs, arvo_str directory);

#endif
