/* Replays files, and the files of directories, through a fuzz target: a corpus as an ordinary test. */
#include <dirent.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

#include "fuzz.h"

static int replay_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return 1;
    }
    struct stat info;
    size_t size = fstat(fileno(file), &info) == 0 ? (size_t)info.st_size : 0;
    uint8_t *data = malloc(size + 1);
    size_t len = data == NULL ? 0 : fread(data, 1, size, file);
    fclose(file);
    if (data == NULL || len != size) {
        fprintf(stderr, "%s: cannot be read\n", path);
        free(data);
        return 1;
    }
    /* A block of the very size, so that AddressSanitizer sees a read past the end. */
    uint8_t *exact = len == 0 ? data : realloc(data, len);
    LLVMFuzzerTestOneInput(exact == NULL ? data : exact, len);
    free(exact == NULL ? data : exact);
    return 0;
}

static int replay_directory(const char *path) {
    DIR *directory = opendir(path);
    if (directory == NULL) {
        perror(path);
        return 1;
    }
    int failures = 0;
    size_t count = 0;
    for (const struct dirent *entry = readdir(directory); entry != NULL; entry = readdir(directory)) {
        char file[4096];
        if (entry->d_name[0] == '.') {
            continue;
        }
        int len = snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
        failures += len < 0 || (size_t)len >= sizeof file || replay_file(file) != 0;
        count++;
    }
    closedir(directory);
    if (count == 0) {
        fprintf(stderr, "%s: the corpus is empty\n", path);
        failures++;
    }
    return failures;
}

int main(int argc, char **argv) {
    int failures = 0;
    for (int i = 1; i < argc; i++) {
        struct stat info;
        bool is_directory = stat(argv[i], &info) == 0 && S_ISDIR(info.st_mode);
        failures += is_directory ? replay_directory(argv[i]) : replay_file(argv[i]);
    }
    return failures == 0 ? 0 : 1;
}
