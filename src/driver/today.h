/* today.h: what day it is. */
#ifndef ARVO_DRIVER_TODAY_H
#define ARVO_DRIVER_TODAY_H

/* "2027-01-31", or "". */
typedef struct arvo_date {
    char text[11];
} arvo_date;

/* The local date. */
arvo_date arvo_today(void);

/* The date of a string, cut to size; empty for NULL. */
arvo_date arvo_date_of(const char *text);

#endif
