#!/usr/bin/env python3
"""xml_report.py checkstyle|junit REPORT: exit 1 with the reason when the report is not well-formed XML of that shape."""
import sys
import xml.etree.ElementTree as ElementTree


def check_checkstyle(root):
    assert root.tag == "checkstyle" and root.get("version"), "no <checkstyle version>"
    for file in root:
        assert file.tag == "file" and file.get("name"), "no <file name>"
        assert len(file) > 0, "a file without errors"
        for error in file:
            assert error.tag == "error" and len(error) == 0, "no <error/>"
            assert int(error.get("line")) >= 0 and int(error.get("column")) >= 0, "no place"
            assert error.get("severity") in ("error", "warning", "info"), "severity"
            assert error.get("message") and error.get("source").startswith("arvolint."), "message or source"


def check_junit(root):
    assert root.tag == "testsuites", "no <testsuites>"
    for suite in root:
        assert suite.tag == "testsuite" and suite.get("name"), "no <testsuite name>"
        for case in suite:
            assert case.tag == "testcase" and case.get("name") and case.get("classname"), "no <testcase name classname>"
            assert len(case) <= 1, "several outcomes of a case"
        for attribute, tag in (("tests", "."), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            counted = len(suite) if tag == "." else len(suite.findall("testcase/" + tag))
            assert int(suite.get(attribute)) == counted, "%s are %d" % (attribute, counted)


def main():
    try:
        {"checkstyle": check_checkstyle, "junit": check_junit}[sys.argv[1]](ElementTree.parse(sys.argv[2]).getroot())
    except (AssertionError, ElementTree.ParseError, TypeError) as fault:
        print(fault, file=sys.stderr)
        sys.exit(1)


main()
