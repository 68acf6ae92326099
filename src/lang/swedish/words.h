/* words.h: Swedish words of the open classes: by the dictionary, by their parts, and by their endings alone.
 */
#ifndef ARVO_LANG_SWEDISH_WORDS_H
#define ARVO_LANG_SWEDISH_WORDS_H

#include "lang/hunspell/analyzer.h"

/* What a headword can be, by the forms that its flags allow. */
typedef struct arvo_swedish_classes {
    bool noun;
    bool verb;
    bool adjective;
    bool neuter;     /* of a noun: -et, -t */
    bool er_plural;  /* a noun in -a with a plural in -er (historia) */
    bool ar_present; /* a verb with a present in -ar (spara) */
} arvo_swedish_classes;

arvo_swedish_classes arvo_swedish_classify(const arvo_hunspell *dictionary, const arvo_headword *head);

/* Adds the readings of the form as one of the headword's, under the lemma: the headword, for a compound with
 * the parts before it in front. The form and the headword are without those. False when the form fits none of
 * the classes. */
bool arvo_swedish_inflected(arvo_reading_list *list, arvo_str lemma, arvo_str form, arvo_str headword,
                            arvo_swedish_classes classes);

/* The same for one class each. */
void arvo_swedish_noun(arvo_reading_list *list, arvo_str lemma, arvo_str form, arvo_str headword,
                       bool neuter);
bool arvo_swedish_verb(arvo_reading_list *list, arvo_str lemma, arvo_str form, arvo_str headword,
                       bool ar_present);
bool arvo_swedish_adjective(arvo_reading_list *list, arvo_str lemma, arvo_str form, arvo_str headword);

bool arvo_swedish_known(arvo_open_words *words, arvo_str form);
void arvo_swedish_guess(arvo_open_words *words, arvo_str form);

/* Splits the form of a compound (helhetslösningar) and adds the readings of its last part with the others in
 * front and the lemmas of all as parts. False when it does not split. */
bool arvo_swedish_compound(arvo_open_words *words, arvo_str form);
/* Gives the nouns in the list from `first` on, which the dictionary knows whole, their parts when they split.
 */
void arvo_swedish_add_parts(arvo_open_words *words, uint32_t first);

#endif
