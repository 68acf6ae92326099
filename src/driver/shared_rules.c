#include "driver/shared_rules.h"

#include <pthread.h>
#include <stdlib.h>

struct arvo_shared_rules {
    arvo_ruleset *set;
    pthread_rwlock_t lock;
};

/* A thread that has a language to make ready goes before those that read, or it might wait for the whole run.
 */
static bool make_lock(pthread_rwlock_t *lock) {
    pthread_rwlockattr_t attributes;
    if (pthread_rwlockattr_init(&attributes) != 0) {
        return false;
    }
    bool made =
        pthread_rwlockattr_setkind_np(&attributes, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP) == 0 &&
        pthread_rwlock_init(lock, &attributes) == 0;
    pthread_rwlockattr_destroy(&attributes);
    return made;
}

arvo_err arvo_shared_rules_load(arvo_shared_rules **out, const arvo_linter_options *options,
                                arvo_error *error) {
    arvo_shared_rules *shared = calloc(1, sizeof *shared);
    *out = NULL;
    if (shared == NULL || !make_lock(&shared->lock)) {
        free(shared);
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_err err = arvo_ruleset_load(&shared->set, options->rule_paths, options->rule_path_count,
                                     options->no_default_rules, error);
    if (err != ARVO_OK) {
        arvo_shared_rules_free(shared);
        return err;
    }
    *out = shared;
    return ARVO_OK;
}

void arvo_shared_rules_free(arvo_shared_rules *shared) {
    if (shared != NULL) {
        arvo_ruleset_free(shared->set);
        pthread_rwlock_destroy(&shared->lock);
        free(shared);
    }
}

arvo_ruleset *arvo_shared_rules_set(const arvo_shared_rules *shared) {
    return shared->set;
}

size_t arvo_shared_rules_problems(arvo_shared_rules *shared) {
    pthread_rwlock_rdlock(&shared->lock);
    size_t count = shared->set->problems.count;
    pthread_rwlock_unlock(&shared->lock);
    return count;
}

arvo_err arvo_shared_rules_acquire(arvo_shared_rules *shared, arvo_language language, arvo_error *error) {
    arvo_err err = ARVO_OK;
    pthread_rwlock_rdlock(&shared->lock);
    if (!shared->set->languages[language].ready) {
        pthread_rwlock_unlock(&shared->lock);
        pthread_rwlock_wrlock(&shared->lock);
        err = arvo_ruleset_prepare(shared->set, language,
                                   error); /* another thread may have been first: then nothing */
        pthread_rwlock_unlock(&shared->lock);
        pthread_rwlock_rdlock(&shared->lock);
    }
    if (err != ARVO_OK) {
        pthread_rwlock_unlock(&shared->lock);
    }
    return err;
}

void arvo_shared_rules_release(arvo_shared_rules *shared) {
    pthread_rwlock_unlock(&shared->lock);
}
