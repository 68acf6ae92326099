/* transducer.h: checking a dictionary's transducer file before libvoikko walks it without looking. */
#ifndef ARVO_LANG_FINNISH_TRANSDUCER_H
#define ARVO_LANG_FINNISH_TRANSDUCER_H

#include <stdbool.h>

/* True when the file at path is a whole VFST file: its header and symbol table are there, and every
 * transition leads to a state that lies inside it with all its transitions. libvoikko maps the file and
 * follows transitions unchecked, so that one cut short would be read past its end.
 *
 * Format (libvoikko, src/fst/Transducer.hpp): a header of 16 bytes (two magic numbers, a flag for weights);
 * the number of symbols in 16 bits and the symbols, each ended by NUL; padding to a multiple of 8 (16 with
 * weights); then transitions of 8 bytes: symbol in, symbol out, and 32 bits that hold the target state (24)
 * and the number of further transitions of this state (8; 255: the next cell holds the number in 32 bits).
 * Little-endian. Weighted files are refused: Finnish has none. */
bool arvo_transducer_is_sound(const char *path);

#endif
