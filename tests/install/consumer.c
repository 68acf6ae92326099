/* consumer.c: an outsider's program, built against an installed arvolint by test_install.sh. */
#include <arvolint/arvolint.h>

#include <stdio.h>
#include <string.h>

int main(void) {
    static const char text[] = "Tarjoamme kokonaisvaltaisia ratkaisuja.";
    arvo_linter *linter = NULL;
    arvo_result *result = NULL;
    arvo_error error;
    if (arvo_linter_new(&linter, NULL, &error) != ARVO_OK ||
        arvo_lint_text(&result, linter, "draft.txt", text, strlen(text), NULL, &error) != ARVO_OK) {
        return 1;
    }
    printf("%zu\n", result->diagnostic_count);
    int found = result->diagnostic_count > 0;
    arvo_result_free(result);
    arvo_linter_free(linter);
    return found ? 0 : 1;
}
