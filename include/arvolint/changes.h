/* arvolint/changes.h: which lines git says have changed, so that only findings about these are reported. */
#ifndef ARVOLINT_CHANGES_H
#define ARVOLINT_CHANGES_H

#include <arvolint/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

/* May be asked by several threads once it is made. */
typedef struct arvo_changes arvo_changes;

/* What has changed in the working tree, staged or not, since the commit that `ref` and HEAD both come from
 * (their merge base; `ref` itself when they have none): so what was changed on `ref` in the meantime does not
 * count. A file that git does not track is all new. GIT_MISSING, NOT_A_REPOSITORY, UNKNOWN_REVISION,
 * GIT_FAILED, NO_MEMORY. */
ARVO_API arvo_err arvo_changes_since(arvo_changes **out, const char *ref, arvo_error *error);

/* What is staged: the index against HEAD. Its texts are linted as they are in the index, not as they lie in
 * the working tree. Errors as above. */
ARVO_API arvo_err arvo_changes_staged(arvo_changes **out, arvo_error *error);

ARVO_API void arvo_changes_free(arvo_changes *changes);

/* Whether anything has changed in the file at `path`. A file that only got another name has not. */
ARVO_API bool arvo_changes_touch(const arvo_changes *changes, const char *path);

/* Drops the findings that no changed line has to do with. One about a text as a whole stays when a line of
 * that text has changed. NO_MEMORY. */
ARVO_API arvo_err arvo_changes_filter(const arvo_changes *changes, arvo_result *result, arvo_error *error);

#ifdef __cplusplus
}
#endif
#endif
