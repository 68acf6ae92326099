/* arvolint/arvolint.h: the whole public interface. */
#ifndef ARVOLINT_ARVOLINT_H
#define ARVOLINT_ARVOLINT_H

#include <arvolint/base.h>
#include <arvolint/baseline.h>
#include <arvolint/changes.h>
#include <arvolint/config.h>
#include <arvolint/diagnostic.h>
#include <arvolint/files.h>
#include <arvolint/lint.h>
#include <arvolint/report.h>
#include <arvolint/rules.h>
#include <arvolint/run.h>

#endif
