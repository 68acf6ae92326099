/* words.h: English words of the open classes: by the dictionary, and by their endings alone. */
#ifndef ARVO_LANG_ENGLISH_WORDS_H
#define ARVO_LANG_ENGLISH_WORDS_H

#include "lang/hunspell/analyzer.h"

bool arvo_english_known(arvo_open_words *words, arvo_str form);
/* Adds the readings of an irregular verb's form in -ing (making, running); false if it is none. */
bool arvo_english_irregular_ing(arvo_open_words *words, arvo_str form);
void arvo_english_guess(arvo_open_words *words, arvo_str form);

/* Readings that several places add. */
void arvo_english_add_verb_base(arvo_reading_list *list, arvo_str lemma);
void arvo_english_add_noun(arvo_reading_list *list, arvo_str lemma, uint8_t number);
void arvo_english_add_adjective(arvo_reading_list *list, arvo_str lemma, uint8_t degree);
/* A form in -ing, or one in -ed; the lexicalised adjective (leading, tailored) has the form as its lemma. */
void arvo_english_add_ing(arvo_reading_list *list, arvo_str lemma);
void arvo_english_add_ed(arvo_reading_list *list, arvo_str lemma);
void arvo_english_add_third_person(arvo_reading_list *list, arvo_str lemma);

/* What a word's ending says of its class. */
bool arvo_english_noun_ending(arvo_str form);
bool arvo_english_adjective_ending(arvo_str form);
bool arvo_english_verb_ending(arvo_str form);

#endif
