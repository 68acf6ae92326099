#!/usr/bin/env python3
"""fit-steps.py ARVOLINT --texts[=WEIGHT] PROPOSITIONS LABELS [LABELS] [--texts …] [--write]

Weighs the candidates of steps-candidates.yaml against raters' labels and prints the agreement (quadratic-weighted kappa, mean over the raters) in
5-fold cross-checking over all texts, for each --texts group and each language. --write puts the checklists into rules/steps.yaml (its slots, cues,
profile and first step stay as they are).

For each step: the raters' mean label is regressed on the candidates with ridge and with the sign each candidate may have (non-negative least
squares), the weakest candidates being left out until the checklist is short; the coefficients are rounded to points; the two thresholds are those of the best agreement,
their neighbours counted in so that no lucky pair wins. All of it is done anew in each fold. WEIGHT (1) is how much each of a group's texts counts.
The points hang on which slots, claims and findings the rules see, so fit again after the rules have changed much.
Files are JSON lines as the corpus has them: id, lang, text; id and the labels. Needs numpy, scipy and PyYAML.
"""
import json
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np
import yaml
from scipy.optimize import nnls

HERE = Path(__file__).resolve().parent
STEPS = {"understanding": "understandable", "meaning": "meaningful", "differentiation": "differentiating", "redemption": "credible"}
NAMES = {"understanding": "{fi: Ymmärrys, en: Understanding, sv: Förståelse}", "meaning": "{fi: Merkitys, en: Meaning, sv: Betydelse}",
         "differentiation": "{fi: Erottuminen, en: Differentiation, sv: Särskiljning}", "redemption": "{fi: Lunastus, en: Redemption, sv: Infriande}"}
RIDGE = 0.02
POINT = 0.06  # what one point is worth, in labels
ITEMS = 15  # the most that a checklist may have: more brings hardly any agreement, and nobody reads it
FOLDS = 5


def read(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def arguments():
    """The program, the groups of texts as lists of (item, its labels by each rater), the weight of each group's texts, and whether to write."""
    args = [a for a in sys.argv[1:] if a != "--write"]
    if len(args) < 4 or not args[1].startswith("--texts"):
        sys.exit(__doc__)
    groups, weights = [], []
    for path in args[1:]:
        if path.startswith("--texts"):
            groups.append([])
            weights.append(float(path.partition("=")[2] or 1))
        else:
            groups[-1].append(path)
    out = []
    for path, *label_paths in groups:
        raters = [{r["id"]: r for r in read(p)} for p in label_paths]
        raters = raters * 2 if len(raters) == 1 else raters
        out.append([(item, [r[item["id"]] for r in raters]) for item in read(path)])
    return args[0], out, weights, "--write" in sys.argv


def read_candidates():
    """By step: what each condition is called, its sign, and the advice when it does not help."""
    told = yaml.safe_load((HERE / "steps-candidates.yaml").read_text(encoding="utf-8"))
    out = {}
    for step, lists in told["steps"].items():
        signed = [(name, 1) for name in lists["adds"]] + [(name, -1) for name in lists["takes"]]
        out[step] = []
        for name, sign in signed:
            c = told["conditions"][name]
            advice = told["advice"][lists["instead"].get(c["advice"], c["advice"])]
            out[step].append({"if": c["if"], "times": c.get("times", 1), "sign": sign, "what": c["what"], "advice": advice})
    return out


def head_and_first_step():
    text = (HERE.parent / "rules/steps.yaml").read_text(encoding="utf-8")
    return text[: text.index("\n  understanding:")]


def times(binary, candidates, items):
    """How often each candidate counts in each text: a steps.yaml of all of them, and --explain-verdict."""
    quoted = lambda s: json.dumps(s, ensure_ascii=False)
    text = head_and_first_step() + "\n"
    for step in STEPS:
        text += f"  {step}:\n    name: {{en: x}}\n    met: 2\n    partial: 1\n    checklist:\n"
        for c in candidates[step]:
            text += f"      - {{if: {quoted(c['if'])}, times: {c['times']}, points: {c['sign']}}}\n"
    seen = {}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "steps.yaml").write_text(text, encoding="utf-8")
        for item in items:
            run = subprocess.run([binary, "check", "--explain-verdict", "--format", "json", "--language", item["lang"], "--rules", folder, "-"],
                                 input=item["text"], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                sys.exit(run.stderr)
            lists = json.loads(run.stdout)["documents"][0]["checklist"]
            seen[item["id"]] = {s: np.array([i["times"] for i in lists[s]["items"]], int) for s in STEPS}
    return seen


def kappa(a, b, weights=None):
    mean = lambda x: np.average(x, weights=weights)
    chance = mean(a ** 2) + mean(b ** 2) - 2 * mean(a) * mean(b)
    return 1 - mean((a - b) ** 2) / chance if chance > 0 else 1.0


def grade(points, thresholds):
    return (points >= thresholds[0]).astype(float) + (points >= thresholds[1])


def weigh(x, labels, signs, weights):
    """What each candidate is worth, in labels, none negative."""
    n, k = x.shape
    root = np.sqrt(weights)[:, None]
    design = np.hstack([x * signs, np.ones((n, 1)), -np.ones((n, 1))]) * root
    ridge = np.sqrt(RIDGE * weights.sum()) * np.eye(k + 2)
    ridge[k, k] = ridge[k + 1, k + 1] = 1e-6  # the constant is free
    found, _ = nnls(np.vstack([design, ridge]), np.concatenate([labels.mean(0) * root[:, 0], np.zeros(k + 2)]))
    return found[:k]


def choose(x, labels, signs, weights, limit):
    """Indices and worths of at most `limit` candidates: the one that says least is left out, again and again."""
    kept = np.arange(x.shape[1])
    while True:
        worths = weigh(x[:, kept], labels, signs[kept], weights)
        kept, worths = kept[worths > 0], worths[worths > 0]
        if len(kept) <= limit:
            return kept, worths
        kept = np.delete(kept, np.argmin(worths * x[:, kept].std(0)))


def thresholds_of(sums, labels, weights):
    """The thresholds (partial, met) of the best agreement with the labels, their neighbours' agreement counted in."""
    lowest, size = sums.min() - 1, sums.max() - sums.min() + 4
    agreement = np.full((size, size), np.nan)
    for low in range(size):
        for high in range(low + 1, size):
            grades = grade(sums, (lowest + low, lowest + high))
            agreement[low, high] = sum(kappa(grades, label, weights) for label in labels)
    around = lambda low, high: agreement[max(0, low - 1):low + 2, max(0, high - 1):high + 2]
    best = max(((low, high) for low in range(size) for high in range(low + 1, size)), key=lambda pair: np.nanmean(around(*pair)))
    return lowest + best[0], lowest + best[1]


def fit(x, labels, signs, weights):
    """Points of the candidates, and the thresholds (partial, met)."""
    kept, worths = choose(x, labels, signs, weights, ITEMS)
    points = np.zeros(x.shape[1], int)
    points[kept] = np.round(worths * signs[kept] / POINT).astype(int)
    return points, thresholds_of(x @ points, labels, weights)


def folds_of(items):
    """The number of each item's fold: languages and groups spread evenly."""
    random.seed(7)
    by_kind = defaultdict(list)
    for n, (group, item) in enumerate(items):
        by_kind[group, item["lang"]].append(n)
    out = np.zeros(len(items), int)
    for some in by_kind.values():
        random.shuffle(some)
        for n, i in enumerate(some):
            out[i] = n % FOLDS
    return out


def cross_checked(x, labels, signs, weights, folds):
    out = np.zeros(len(x))
    for fold in range(FOLDS):
        others = folds != fold
        points, thresholds = fit(x[others], labels[:, others], signs, weights[others])
        out[folds == fold] = grade(x[folds == fold] @ points, thresholds)
    return out


def checklist(step, candidates, points, thresholds):
    out = f"\n  {step}:\n    name: {NAMES[step]}\n    met: {thresholds[1]}\n    partial: {thresholds[0]}\n    checklist:\n"
    for value, c in zip(points, candidates):
        if value:
            quoted = {k: json.dumps(v, ensure_ascii=False) for k, v in c["what"].items()}
            out += f"      - if: \"{c['if']}\"\n        points: {value}\n"
            out += f"        times: {c['times']}\n" if c["times"] > 1 else ""
            out += f"        what: {{fi: {quoted['fi']}, en: {quoted['en']}, sv: {quoted['sv']}}}\n        advice:\n"
            out += "".join(f"          {k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in c["advice"].items())
    return out


def main():
    binary, groups, group_weights, write = arguments()
    candidates = read_candidates()
    items = [(n, item) for n, group in enumerate(groups) for item, _ in group]
    rows = [labels for group in groups for _, labels in group]
    seen = times(binary, candidates, [item for _, item in items])
    folds = folds_of(items)
    language = np.array([item["lang"] for _, item in items])
    group = np.array([n for n, _ in items])
    weights = np.array([group_weights[n] for n, _ in items])
    out = head_and_first_step()
    for step, field in STEPS.items():
        signs = np.array([c["sign"] for c in candidates[step]])
        x = np.array([seen[item["id"]][step] for _, item in items])
        labels = np.array([[row[r][field] for row in rows] for r in (0, 1)], float)
        guessed = cross_checked(x, labels, signs, weights, folds)
        score = lambda some: np.mean([kappa(guessed[some], label[some]) for label in labels])
        cells = [f"all {score(group >= 0):.2f}"] + [f"texts {n + 1} {score(group == n):.2f}" for n in range(len(groups))]
        cells += [f"{lang} {score(language == lang):.2f}" for lang in sorted(set(language))]
        print(f"{step:16} cross-checked:", ", ".join(cells))
        points, thresholds = fit(x, labels, signs, weights)
        out += checklist(step, candidates[step], points, thresholds)
    if write:
        (HERE.parent / "rules/steps.yaml").write_text(out, encoding="utf-8")


if __name__ == "__main__":
    main()
