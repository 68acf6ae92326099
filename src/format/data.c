/* data.c: JSON and YAML files. */
#include "format/events.h"
#include "format/flat.h"

static arvo_err read_tree(arvo_reader *reader, bool json, arvo_error *error) {
    const arvo_values_options options = {.colon = json};
    arvo_span all = {reader->start, (uint32_t)reader->source.len};
    arvo_values *values = arvo_values_new(reader, &options);
    if (values == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_err err = arvo_events_read(values, reader, all, json, error);
    arvo_declare_by_path(reader->document);
    arvo_reader_sort(reader);
    return err;
}

arvo_err arvo_read_json(arvo_reader *reader, arvo_error *error) {
    return read_tree(reader, true, error);
}

arvo_err arvo_read_yaml(arvo_reader *reader, arvo_error *error) {
    return read_tree(reader, false, error);
}
