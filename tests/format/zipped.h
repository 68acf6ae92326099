/* zipped.h: a ZIP archive out of named parts, in memory, for the tests of formats that are one. */
#ifndef ARVO_TESTS_FORMAT_ZIPPED_H
#define ARVO_TESTS_FORMAT_ZIPPED_H

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/str.h"
#include "unit.h"

/* Pairs of names and contents up to a NULL. The caller frees the bytes. */
static inline arvo_str zip_parts(const char *const *parts, const char *password) {
    zip_error_t error;
    zip_stat_t about;
    zip_source_t *archive = zip_source_buffer_create(NULL, 0, 1, &error);
    assert_non_null(archive);
    zip_source_keep(archive);
    zip_t *zip = zip_open_from_source(archive, ZIP_CREATE | ZIP_TRUNCATE, &error);
    assert_non_null(zip);
    for (; *parts != NULL; parts += 2) {
        zip_int64_t at = zip_file_add(zip, parts[0], zip_source_buffer(zip, parts[1], strlen(parts[1]), 0),
                                      ZIP_FL_ENC_UTF_8);
        assert_true(at >= 0);
        if (password != NULL) {
            assert_int_equal(zip_file_set_encryption(zip, (zip_uint64_t)at, ZIP_EM_AES_256, password), 0);
        }
    }
    assert_int_equal(zip_close(zip), 0);
    assert_int_equal(zip_source_open(archive), 0);
    assert_int_equal(zip_source_stat(archive, &about), 0);
    char *bytes = malloc((size_t)about.size);
    assert_non_null(bytes);
    assert_int_equal(zip_source_read(archive, bytes, about.size), (zip_int64_t)about.size);
    zip_source_close(archive);
    zip_source_free(archive);
    return (arvo_str){bytes, (size_t)about.size};
}

static inline void free_zip(arvo_str bytes) {
    free((char *)(uintptr_t)bytes.ptr);
}

#endif
