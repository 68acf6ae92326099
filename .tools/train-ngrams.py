#!/usr/bin/env python3
"""train-ngrams.py OUT LANG=PATH…: writes src/lang/ngrams.def, the table that language detection scores texts with.

Each PATH is a plain text file, or a folder of (gzipped) manual pages, in that language. The table in the tree was trained on the
translated manual pages of Debian's manpages-* packages and the English originals; only statistics of letters are kept, no text.

The score of a language is the sum over the text's character n-grams (1 to 3 letters, words padded with a blank; and words of 2 to 5 letters as a whole) of
log2 P(n-gram | language), in eighths of a bit. Kept are the n-grams whose counts tell languages apart best; an n-gram outside of the
table counts for none. Each n-gram's values are relative to the best language's, so that a missing count costs at most FLOOR.
"""
import collections
import gzip
import math
import re
import sys
from pathlib import Path

SIZE = 3000     # n-grams kept
FLOOR = 120     # the most that one n-gram may cost, in eighths of a bit
LETTERS = 400_000  # letters taken of each language, so that all weigh the same

def plain(path):
    raw = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
    text = raw.decode("utf-8", "ignore")
    if path.suffix in (".txt",):
        return text
    keep = []
    for line in text.splitlines():
        if line.startswith((".", "'")) and not re.match(r"\.(B|I|BR|IR|BI|P) [a-zåäö]", line):
            continue
        line = re.sub(r"\\f[BIRP]|\\&|\\\(..|\\\[[^]]*\]|\\.", " ", line)
        if len(re.findall(r"[^\W\d_]{2,}", line)) >= 5:
            keep.append(line)
    return "\n".join(keep)

def read(path):
    path = Path(path)
    files = sorted(p for p in path.rglob("*") if p.is_file() and not p.is_symlink()) if path.is_dir() else [path]
    out, size = [], 0
    for file in files:
        text = plain(file)
        out.append(text)
        size += len(text)
        if size > 4 * LETTERS:
            break
    return "\n".join(out)

def words(text):
    return re.findall(r"[^\W\d_]+", text.lower())

def grams(text):
    for word in text:
        padded = " " + word + " "
        for n in (1, 2, 3):
            for i in range(len(padded) - n + 1):
                gram = padded[i:i + n]
                if gram.strip():
                    yield gram
        if 2 <= len(word) <= 5:
            yield padded  # short words are mostly function words: the surest sign of all

def main():
    out, pairs = sys.argv[1], [a.split("=", 1) for a in sys.argv[2:]]
    langs = [lang for lang, _ in pairs]
    counts, totals = {}, {}
    texts = {lang: words(read(path)[:2 * LETTERS]) for lang, path in pairs}
    # Translated manuals are full of English words (names of commands, options and files), which must not count as theirs.
    english = {word for word, n in collections.Counter(texts["en"]).items() if n >= 3 and len(word) >= 4}
    for lang in langs:
        kept = texts[lang] if lang == "en" else [word for word in texts[lang] if word not in english]
        count = collections.Counter(grams(kept))
        counts[lang], totals[lang] = count, sum(count.values())
    everything = collections.Counter()
    for count in counts.values():
        everything.update(count)
    def logp(gram, lang):
        return math.log2((counts[lang][gram] + 0.5) / (totals[lang] + 0.5 * 20000))
    def worth(gram):
        ps = [counts[lang][gram] / totals[lang] for lang in langs]
        mean = sum(ps) / len(ps)
        return sum(p * math.log2(p / mean) for p in ps if p > 0)
    kept = sorted(everything, key=worth, reverse=True)[:SIZE]
    with open(out, "w", encoding="utf-8") as f:
        f.write("/* Written by .tools/train-ngrams.py; do not edit. ARVO_NGRAM(n-gram, cost in eighths of a bit for each language of\n"
                " * ARVO_NGRAM_LANGUAGES: 0 for the language where it is most common). */\n")
        f.write("#ifdef ARVO_NGRAM_LANGUAGES\n" + "".join(f"ARVO_NGRAM_LANGUAGES({lang})\n" for lang in langs) + "#endif\n#ifdef ARVO_NGRAM\n")
        for gram in sorted(kept, key=lambda g: g.encode()):
            best = max(logp(gram, lang) for lang in langs)
            costs = [min(FLOOR, round(8 * (best - logp(gram, lang)))) for lang in langs]
            f.write(f'ARVO_NGRAM("{gram}", {", ".join(map(str, costs))})\n')
        f.write("#endif\n")

main()
