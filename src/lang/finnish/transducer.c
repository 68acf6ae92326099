/* transducer.c: one pass over a mapped VFST file. */
#include "lang/finnish/transducer.h"

#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEADER_SIZE = 16, CELL_SIZE = 8, FINAL_SYMBOL = 0xFFFF, OVERFLOW_MARK = 255 };

static const uint32_t magic[2] = {0x00013A6E, 0x000351FA};

static uint32_t read_u16(const unsigned char *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8;
}

static uint32_t read_u32(const unsigned char *at) {
    return read_u16(at) | read_u16(at + 2) << 16;
}

/* Where the transitions begin, or 0 when the symbol table does not end inside the file. */
static size_t transitions_start(const unsigned char *bytes, size_t size) {
    if (size < HEADER_SIZE + 2 || read_u32(bytes) != magic[0] || read_u32(bytes + 4) != magic[1] ||
        bytes[8] != 0)
        return 0;
    uint32_t symbols = read_u16(bytes + HEADER_SIZE);
    size_t at = HEADER_SIZE + 2;
    for (uint32_t i = 0; i < symbols; i++) {
        const unsigned char *end = memchr(bytes + at, '\0', size - at);
        if (end == NULL)
            return 0;
        at = (size_t)(end - bytes) + 1;
    }
    at = (at + CELL_SIZE - 1) / CELL_SIZE * CELL_SIZE;
    return at < size ? at : 0;
}

/* True when the cell leads to a cell of the file and, as the first of its state, has the whole state in the
 * file. One pass in order over all cells covers every state, for each begins with a cell. */
static bool cell_fits(const unsigned char *cells, size_t count, size_t index) {
    const unsigned char *cell = cells + index * CELL_SIZE;
    uint32_t info = read_u32(cell + 4);
    uint32_t more = info >> 24;
    if (read_u16(cell) != FINAL_SYMBOL && (info & 0xFFFFFF) >= count)
        return false;
    if (more != OVERFLOW_MARK)
        return index + more < count;
    return index + 1 < count && index + 1 + (size_t)read_u32(cell + CELL_SIZE) < count;
}

static bool is_sound(const unsigned char *bytes, size_t size) {
    size_t start = transitions_start(bytes, size);
    if (start == 0 || (size - start) % CELL_SIZE != 0)
        return false;
    const unsigned char *cells = bytes + start;
    size_t count = (size - start) / CELL_SIZE;
    for (size_t i = 0; i < count; i++) {
        if (!cell_fits(cells, count, i))
            return false;
    }
    return true;
}

bool arvo_transducer_is_sound(const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    struct stat info;
    bool sound = false;
    if (fstat(file, &info) == 0 && info.st_size > 0) {
        size_t size = (size_t)info.st_size;
        void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (bytes != MAP_FAILED) {
            sound = is_sound(bytes, size);
            munmap(bytes, size);
        }
    }
    close(file);
    return sound;
}
