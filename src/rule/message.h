/* message.h: messages and help: templates with fields such as {match}, and the sentences that say what would
 * clear a finding. */
#ifndef ARVO_RULE_MESSAGE_H
#define ARVO_RULE_MESSAGE_H

#include "rule/reader.h"

/* What the fields of a message stand for. */
typedef struct arvo_message_values {
    arvo_str match;
    arvo_str lemma;
    arvo_str say;
    arvo_str ask;
    double count;
    double max;
    double min;
    double value;
    arvo_str detail;
} arvo_message_values;

/* What a message is about decides which fields it may have. */
typedef enum arvo_message_subject {
    ARVO_MESSAGE_WORDS,  /* all but {detail} */
    ARVO_MESSAGE_TEXT,   /* the whole text: {count}, {max}, {min}, {value} */
    ARVO_MESSAGE_COMMENT /* a comment that silences rules: {match}, {detail} */
} arvo_message_subject;

/* Notes UNKNOWN_PLACEHOLDER for each field of the text that there is not. A brace that no name and closing
 * brace follow is text. */
void arvo_message_check(arvo_reader *reader, const arvo_node *scalar, arvo_message_subject subject);

/* The template with its fields filled. Numbers have at most one decimal, with the language's decimal mark;
 * white space in {match} becomes one space, and past 60 code points it is cut with "…". NUL-terminated, in
 * the arena; ARVO_NO_STR when memory ends. */
arvo_str arvo_message_fill(arvo_arena *arena, arvo_str text, const arvo_message_values *values,
                           arvo_language language);

/* Whether the template asks for what differs between the findings of one rule in a text, beside the words
 * seen: {lemma}, {say}, {ask} or {value}. */
bool arvo_message_is_own(arvo_str text);

/* Help from what a list's entry says: "Sano esimerkiksi: kattava. Vastaa kysymykseen: Mitä kaikkea siihen
 * kuuluu?" in `language` (English when unknown). ARVO_NO_STR when there is neither or memory ends. */
arvo_str arvo_message_entry_help(arvo_arena *arena, arvo_str say, arvo_str ask, arvo_language language);

/* The name of a step where steps.yaml gives none. */
const char *arvo_message_step_name(arvo_step step, arvo_language language);

#endif
