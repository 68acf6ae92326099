#include "driver/today.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

arvo_date arvo_today(void) {
    arvo_date date = {""};
    time_t now = time(NULL);
    struct tm local;
    if (now == (time_t)-1 || localtime_r(&now, &local) == NULL ||
        strftime(date.text, sizeof date.text, "%Y-%m-%d", &local) == 0) {
        date.text[0] = '\0'; /* before every date: nothing has expired */
    }
    return date;
}

arvo_date arvo_date_of(const char *text) {
    arvo_date date = {""};
    if (text != NULL) {
        snprintf(date.text, sizeof date.text, "%s", text);
    }
    return date;
}
