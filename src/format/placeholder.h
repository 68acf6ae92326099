/* placeholder.h: values of locale files as a reader will read them: what a program fills in becomes a gap,
 * markup is looked through, and of the branches of a plural each is read.
 *
 *   "{count, plural, one {# asiakas} other {# asiakasta}} <b>odottaa</b>"     the value
 *   "￼ asiakasta odottaa"  and  "￼ asiakas"                                     its segments
 *
 * A gap is one U+FFFC (OBJECT REPLACEMENT CHARACTER) that stands for the whole placeholder: a symbol to the
 * tokenizer, so that
 * "{count} asiakasta" does not begin with its second word, no word before a gap joins one behind it, and no
 * word list knows it. A number or a name in its place would be claimed, counted or inflected. Letters that
 * hang on a placeholder ("{name}lle", "%s:n") belong to it.
 *
 * Understood: {name}, {0}, {n, number}, {n, plural|select|selectordinal, …}, {{name}}, ${name}, #{name},
 * %{name}, %(name)s, %s, %1$s,
 * %@, %name%, $t(key), $NAME$, @:key, @name; :name where the format has it; <b>, <0>, <br/>, &amp;. */
#ifndef ARVO_FORMAT_PLACEHOLDER_H
#define ARVO_FORMAT_PLACEHOLDER_H

#include "format/reader.h"

typedef struct arvo_placeholders arvo_placeholders;

/* Serves one document: lives in the reader's arena. `colon`: ":name" is a placeholder too. NULL when memory
 * ends. */
arvo_placeholders *arvo_placeholders_new(arvo_reader *reader, bool colon);

/* Ends the builder's text as one value and adds the segments that it makes, of kind VALUE with this key. The
 * `other` branch of a plural or select (without one, the last) is read in its place, the other branches each
 * as a segment of its own. Texts without a letter are left out. Segments may come out of order:
 * arvo_reader_sort(). False when memory ends. */
bool arvo_placeholders_add(arvo_placeholders *placeholders, arvo_segment_builder *value, arvo_str key);

#endif
