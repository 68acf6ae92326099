/* unit.h: cmocka with the headers that it wants before it. */
#ifndef ARVO_TESTS_UNIT_H
#define ARVO_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
