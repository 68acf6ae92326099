#!/usr/bin/env python3
"""validate.py SCHEMA REPORT [--lines]: exit 0 when the report fits the schema (with --lines: each of its lines fits the schema's
definition "line"), 1 with the reasons when it does not, 77 when python3-jsonschema is not there."""
import json
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed", file=sys.stderr)
    sys.exit(77)


def refuse_duplicates(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), "a key stands twice: %s" % keys
    return dict(pairs)


def main():
    schema_path, report_path = sys.argv[1:3]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    with open(report_path, encoding="utf-8", newline="") as file:
        text = file.read()
    if "--lines" in sys.argv:
        schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/line"}
    values = text.rstrip("\n").split("\n") if "--lines" in sys.argv else [text]
    validator = jsonschema.validators.validator_for(schema)(schema)
    validator.check_schema(schema)
    bad = 0
    for value in values:
        for fault in validator.iter_errors(json.loads(value, object_pairs_hook=refuse_duplicates)):
            print("%s: %s" % ("/".join(map(str, fault.absolute_path)), fault.message[:300]), file=sys.stderr)
            bad = 1
    sys.exit(bad)


main()
