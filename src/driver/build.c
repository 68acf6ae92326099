#define _GNU_SOURCE /* dl_iterate_phdr */
#include "driver/build.h"

#include <link.h>
#include <string.h>
#include <sys/stat.h>

enum { BUILD_ID = 3 }; /* NT_GNU_BUILD_ID */

static size_t aligned(size_t size) {
    return (size + 3) & ~(size_t)3;
}

/* Appends the build id in one segment of notes. False when there is none. */
static bool append_id(arvo_buf *out, const unsigned char *notes, size_t size) {
    while (size >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) header;
        memcpy(&header, notes, sizeof header);
        size_t name = sizeof header, id = name + aligned(header.n_namesz),
               end = id + aligned(header.n_descsz);
        if (end > size) {
            return false;
        }
        if (header.n_type == BUILD_ID && header.n_namesz == 4 && memcmp(notes + name, "GNU", 4) == 0) {
            for (size_t i = 0; i < header.n_descsz; i++) {
                arvo_buf_printf(out, "%02x", notes[id + i]);
            }
            return true;
        }
        notes += end;
        size -= end;
    }
    return false;
}

static void append_file(arvo_buf *out, const char *path) {
    struct stat about;
    if (stat(path, &about) == 0) {
        arvo_buf_printf(out, "%lld %lld.%09ld", (long long)about.st_size, (long long)about.st_mtim.tv_sec,
                        (long)about.st_mtim.tv_nsec);
    }
}

static int append_object(struct dl_phdr_info *object, size_t size, void *state) {
    arvo_buf *out = state;
    bool found = false;
    (void)size;
    if (strncmp(object->dlpi_name, "linux-vdso", 10) == 0) { /* the kernel's */
        return 0;
    }
    for (ElfW(Half) i = 0; i < object->dlpi_phnum && !found; i++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
        if (segment->p_type == PT_NOTE) {
            found = append_id(out, (const unsigned char *)(object->dlpi_addr + segment->p_vaddr),
                              segment->p_memsz);
        }
    }
    if (!found) {
        append_file(out, object->dlpi_name[0] != '\0' ? object->dlpi_name : "/proc/self/exe");
    }
    arvo_buf_append_byte(out, '\n');
    return 0;
}

void arvo_build_append(arvo_buf *out) {
    arvo_buf_append_cstr(out, arvo_version());
    arvo_buf_append_byte(out, '\n');
    dl_iterate_phdr(append_object, out);
}
