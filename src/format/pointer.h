/* pointer.h: JSON pointers (RFC 6901) as the keys of segments. */
#ifndef ARVO_FORMAT_POINTER_H
#define ARVO_FORMAT_POINTER_H

#include "base/str.h"

/* Adds "/name", unless the pointer would grow beyond 512 bytes: then it stays that of what the name stands
 * in. Hostile files have keys by the megabyte, and each text below carries them. */
void arvo_pointer_push(arvo_buf *pointer, arvo_str name);

/* Adds "/index" in the same way. */
void arvo_pointer_push_index(arvo_buf *pointer, uint32_t index);

#endif
