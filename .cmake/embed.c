/* embed.c: run by the build. embed ROOT OUTPUT FILE…: writes a C table of the files' names, bytes, digests
 * and parsed trees (src/rule/builtin.h), so that arvolint need not parse its own rules each time it starts.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/digest.h"
#include "base/yaml_pack.h"

static bool read_file(arvo_buf *out, const char *path) {
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        perror(path);
        return false;
    }
    char block[8192];
    for (size_t got; (got = fread(block, 1, sizeof block, in)) > 0;) {
        arvo_buf_append(out, (arvo_str){block, got});
    }
    bool well = ferror(in) == 0 && !out->failed;
    if (!well) {
        fprintf(stderr, "%s: it cannot be read\n", path);
    }
    fclose(in);
    return well;
}

static void write_bytes(FILE *out, const char *name, int index, arvo_str bytes) {
    fprintf(out, "static const unsigned char %s_%d[] = {", name, index);
    for (size_t i = 0; i < bytes.len; i++) {
        fprintf(out, "%s%d,", i % 32 == 0 ? "\n" : "", (unsigned char)bytes.ptr[i]);
    }
    fprintf(out, "0};\n"); /* the NUL also keeps an empty file legal C */
}

/* The file's arrays; its line of the table goes to `table`. False with a message when it cannot be read or
 * parsed. */
static bool write_file(FILE *out, arvo_buf *table, arvo_arena *arena, const char *root, const char *name,
                       int index) {
    arvo_buf path = arvo_buf_in(arena), text = arvo_buf_in(arena), tree = arvo_buf_in(arena);
    arvo_buf_printf(&path, "%s/%s", root, name);
    if (path.failed || !read_file(&text, path.ptr)) {
        return false;
    }
    arvo_node *node;
    arvo_error error = {0};
    if (arvo_yaml_parse(&node, arena, arvo_buf_str(&text), &error) != ARVO_OK) {
        char message[512];
        arvo_error_message(message, sizeof message, &error, ARVO_LANGUAGE_EN);
        fprintf(stderr, "%s:%u:%u: error: %s\n", path.ptr, error.line, error.column, message);
        return false;
    }
    arvo_node_pack(&tree, node);
    write_bytes(out, "text", index, arvo_buf_str(&text));
    write_bytes(out, "tree", index, arvo_buf_str(&tree));
    arvo_digest digest = arvo_digest_of(arvo_buf_str(&text));
    arvo_buf_printf(table,
                    "    {\"%s\", {(const char *)text_%d, sizeof text_%d - 1}, {(const char *)tree_%d, "
                    "sizeof tree_%d - 1}, {{",
                    name, index, index, index, index);
    for (int i = 0; i < ARVO_DIGEST_BYTES; i++) {
        arvo_buf_printf(table, "%d,", digest.bytes[i]);
    }
    arvo_buf_append_cstr(table, "}}},\n");
    return !tree.failed && !table->failed;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: embed ROOT OUTPUT FILE...\n");
        return 2;
    }
    arvo_arena *arena = arvo_arena_new(NULL);
    FILE *out = fopen(argv[2], "wb");
    if (arena == NULL || out == NULL) {
        perror(argv[2]);
        return 1;
    }
    arvo_buf table = arvo_buf_in(arena);
    fprintf(out, "/* Written by embed.c; do not edit. */\n#include \"rule/builtin.h\"\n");
    for (int i = 3; i < argc; i++) {
        if (!write_file(out, &table, arena, argv[1], argv[i], i - 3)) {
            return 1;
        }
    }
    fprintf(out, "const arvo_builtin_file arvo_builtin_files[] = {\n%s};\n",
            table.len > 0 ? table.ptr : "    {0}");
    fprintf(out, "const size_t arvo_builtin_file_count = %d;\n", argc - 3);
    arvo_arena_free(arena);
    return fclose(out) == 0 ? 0 : 1;
}
