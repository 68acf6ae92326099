/* template.h: tags of template languages ("{{ name }}", "{% if %}", "{# … #}", "<% … %>", "<?php … ?>") in a
 * text of another language. What they put there is not known, so readers pass over them. */
#ifndef ARVO_FORMAT_TEMPLATE_H
#define ARVO_FORMAT_TEMPLATE_H

#include "base/str.h"

enum { ARVO_TEMPLATE_KINDS = 5 };

/* Finds the tags of one text from its start to its end, in linear time however many never close. */
typedef struct arvo_template_finder {
    arvo_str text;
    /* Of each kind the next end and the next beginning, from the place last asked about. */
    size_t closes[ARVO_TEMPLATE_KINDS];
    size_t opens[ARVO_TEMPLATE_KINDS];
} arvo_template_finder;

arvo_template_finder arvo_template_begin(arvo_str text);

/* The length of the tag that begins at `at`, or 0. An opening that never closes begins none, nor does a brace
 * before which another opens; but PHP may run to the end of the file. `at` grows from call to call. */
size_t arvo_template_at(arvo_template_finder *finder, size_t at);

#endif
