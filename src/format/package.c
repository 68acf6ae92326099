#include "format/package.h"

#include <stdlib.h>
#include <zip.h>

#include "base/limits.h"

/* deflate packs no byte more than so often: a part that claims more is damaged, and no room is made for it.
 */
enum { MAX_RATIO = 1032, RATIO_SLACK = 1024 };

struct arvo_package {
    zip_t *zip;
};

/* The error that libzip's stands for. */
static arvo_err fail(arvo_error *error, const zip_error_t *from) {
    switch (zip_error_code_zip(from)) {
    case ZIP_ER_MEMORY:
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
        return arvo_fail_plain(error, ARVO_ERR_PROTECTED);
    default:
        return arvo_fail_plain(error, ARVO_ERR_DAMAGED);
    }
}

/* What Office puts around a document with a password, and what .doc files are. */
static bool is_compound_file(arvo_str bytes) {
    return arvo_str_starts_with(bytes, ARVO_STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
}

arvo_err arvo_package_open(arvo_package **out, arvo_str bytes, arvo_error *error) {
    zip_error_t why;
    *out = NULL;
    if (is_compound_file(bytes)) {
        return arvo_fail_plain(error, ARVO_ERR_PROTECTED);
    }
    if (bytes.len == 0) {
        return arvo_fail_plain(error, ARVO_ERR_DAMAGED); /* libzip takes nothing for an empty archive */
    }
    arvo_package *package = calloc(1, sizeof *package);
    if (package == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    zip_error_init(&why);
    zip_source_t *source = zip_source_buffer_create(bytes.ptr, bytes.len, 0, &why);
    package->zip = source == NULL ? NULL : zip_open_from_source(source, ZIP_RDONLY, &why);
    if (package->zip == NULL) {
        arvo_err err = fail(error, &why);
        zip_source_free(source);
        zip_error_fini(&why);
        free(package);
        return err;
    }
    zip_error_fini(&why);
    *out = package;
    return ARVO_OK;
}

void arvo_package_close(arvo_package *package) {
    if (package != NULL) {
        zip_discard(package->zip);
        free(package);
    }
}

/* What the part says about itself is looked at before room is made for it. */
static arvo_err check_part(const zip_stat_t *about, arvo_error *error) {
    const zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    if ((about->valid & needed) != needed) {
        return arvo_fail_plain(error, ARVO_ERR_DAMAGED);
    }
    if (about->encryption_method != ZIP_EM_NONE) {
        return arvo_fail_plain(error, ARVO_ERR_PROTECTED);
    }
    if (about->size > ARVO_MAX_DOCUMENT_BYTES) {
        return arvo_fail(error, ARVO_ERR_TOO_LARGE, ARVO_STR("64 MiB"), ARVO_NO_STR, ARVO_NO_STR);
    }
    return about->size > about->comp_size * MAX_RATIO + RATIO_SLACK ? arvo_fail_plain(error, ARVO_ERR_DAMAGED)
                                                                    : ARVO_OK;
}

static arvo_err unpack(char *to, size_t size, zip_file_t *file, arvo_error *error) {
    size_t len = 0;
    zip_int64_t got = 1;
    while (len < size && got > 0) {
        got = zip_fread(file, to + len, size - len);
        len += got > 0 ? (size_t)got : 0;
    }
    char more;
    bool ends =
        got >= 0 && len == size && zip_fread(file, &more, 1) == 0; /* where the checksum is compared */
    return ends ? ARVO_OK : fail(error, zip_file_get_error(file));
}

arvo_err arvo_package_read(arvo_str *out, arvo_arena *arena, arvo_package *package, const char *name,
                           arvo_error *error) {
    zip_stat_t about;
    *out = ARVO_NO_STR;
    zip_int64_t index = zip_name_locate(package->zip, name, 0);
    if (index < 0) {
        return ARVO_OK;
    }
    zip_stat_init(&about);
    if (zip_stat_index(package->zip, (zip_uint64_t)index, 0, &about) != 0) {
        return fail(error, zip_get_error(package->zip));
    }
    arvo_err err = check_part(&about, error);
    if (err != ARVO_OK) {
        return err;
    }
    char *bytes = arvo_alloc(arena, (size_t)about.size + 1);
    if (bytes == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    zip_file_t *file = zip_fopen_index(package->zip, (zip_uint64_t)index, 0);
    if (file == NULL) {
        return fail(error, zip_get_error(package->zip));
    }
    err = unpack(bytes, (size_t)about.size, file, error);
    zip_fclose(file);
    *out = err == ARVO_OK ? (arvo_str){bytes, (size_t)about.size} : ARVO_NO_STR;
    return err;
}
