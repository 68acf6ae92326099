/* embed.c: run by the build. embed ROOT OUTPUT FILE…: writes a C table of the files' names and bytes (src/rule/builtin.h). */
#include <stdio.h>
#include <stdlib.h>

static int write_bytes(FILE *out, const char *root, const char *name, int index) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", root, name);
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        perror(path);
        return 1;
    }
    fprintf(out, "static const unsigned char file_%d[] = {", index);
    long count = 0;
    for (int byte; (byte = fgetc(in)) != EOF; count++) {
        fprintf(out, "%s%d,", count % 32 == 0 ? "\n" : "", byte);
    }
    fprintf(out, "0};\n"); /* the NUL also keeps an empty file legal C */
    return fclose(in);
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: embed ROOT OUTPUT FILE...\n");
        return 2;
    }
    FILE *out = fopen(argv[2], "wb");
    if (out == NULL) {
        perror(argv[2]);
        return 1;
    }
    fprintf(out, "/* Written by embed.c; do not edit. */\n#include \"rule/builtin.h\"\n");
    for (int i = 3; i < argc; i++) {
        if (write_bytes(out, argv[1], argv[i], i - 3) != 0) {
            return 1;
        }
    }
    fprintf(out, "const arvo_builtin_file arvo_builtin_files[] = {\n");
    for (int i = 3; i < argc; i++) {
        fprintf(out, "    {\"%s\", {(const char *)file_%d, sizeof file_%d - 1}},\n", argv[i], i - 3, i - 3);
    }
    fprintf(out, "    {0, {0, 0}}};\nconst size_t arvo_builtin_file_count = %d;\n", argc - 3);
    return fclose(out) == 0 ? 0 : 1;
}
