#include "cli/known.h"

#include <stdlib.h>
#include <string.h>

#include "cli/output.h"
#include "cli/words.h"

bool known_path(char **path, const options *asked, const char *configured) {
    const char *named = asked->baseline != NULL ? asked->baseline : configured;
    arvo_error error;
    *path = NULL;
    if (named == NULL) {
        if (arvo_baseline_find(path, ".", &error) != ARVO_OK) {
            say_library_error(&error, asked->ui_language);
            return false;
        }
        return true;
    }
    *path = strdup(named);
    if (*path == NULL) {
        say_error("out of memory");
    }
    return *path != NULL;
}

bool known_open(known *out, const options *asked, const char *configured) {
    arvo_error error;
    *out = (known){.asked = asked};
    if (asked->no_baseline) {
        return true;
    }
    if (!known_path(&out->path, asked, configured)) {
        return false;
    }
    if (out->path != NULL && arvo_baseline_read(&out->baseline, out->path, &error) != ARVO_OK) {
        say_file_error(out->path, &error, NULL, asked->ui_language);
        return false;
    }
    return true;
}

arvo_err known_filter(known *it, arvo_result *result, arvo_error *error) {
    return it->baseline != NULL ? arvo_baseline_filter(it->baseline, result, error) : ARVO_OK;
}

static bool prune(known *it, const arvo_linter *linter, size_t gone) {
    arvo_error error;
    if (gone == 0) {
        return true; /* the file stays as it is */
    }
    arvo_baseline_prune(it->baseline, linter);
    if (arvo_baseline_write(it->baseline, &error) != ARVO_OK) {
        say_file_error(it->path, &error, NULL, it->asked->ui_language);
        return false;
    }
    say_note(word_in(WORD_BASELINE_PRUNED, it->asked->ui_language), it->path, gone);
    return true;
}

bool known_end(known *it, const arvo_linter *linter) {
    if (it->baseline == NULL) {
        return true;
    }
    size_t count = arvo_baseline_known(it->baseline);
    size_t gone = arvo_baseline_gone(it->baseline, linter);
    if (count > 0) {
        say_note(word_in(WORD_BASELINE_KNOWN, it->asked->ui_language), count, it->path);
    }
    if (it->asked->prune_baseline) {
        return prune(it, linter, gone);
    }
    if (gone > 0) {
        say_note(word_in(WORD_BASELINE_GONE, it->asked->ui_language), it->path, gone);
    }
    return true;
}

void known_free(known *it) {
    arvo_baseline_free(it->baseline);
    arvo_string_free(it->path);
}
