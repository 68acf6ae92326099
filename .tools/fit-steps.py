#!/usr/bin/env python3
"""fit-steps.py ARVOLINT --texts PROPOSITIONS LABELS [LABELS] [--texts …] [--write]

Weighs the candidates of steps-candidates.yaml against raters' labels and prints the agreement (quadratic-weighted kappa, mean over the raters) in
5-fold cross-checking over all texts, for each --texts group and each language. --write puts the checklists into rules/steps.yaml (its slots, cues,
profile and first step stay as they are).

For each step: the raters' mean label is regressed on the candidates with ridge and with the sign each candidate may have (non-negative least
squares), the weakest candidates being left out until the checklist is short; the coefficients are rounded to points; the two thresholds are those of the best agreement. All of it is done anew in each fold.
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
ITEMS = 12  # the most that a checklist may have: more brings no agreement, and nobody reads it
FOLDS = 5


def read(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def arguments():
    """The program, the groups of texts as lists of (item, its labels by each rater), and whether to write."""
    args = [a for a in sys.argv[1:] if a != "--write"]
    if len(args) < 4 or args[1] != "--texts":
        sys.exit(__doc__)
    groups = []
    for path in args[1:]:
        if path == "--texts":
            groups.append([])
        else:
            groups[-1].append(path)
    out = []
    for path, *label_paths in groups:
        raters = [{r["id"]: r for r in read(p)} for p in label_paths]
        raters = raters * 2 if len(raters) == 1 else raters
        out.append([(item, [r[item["id"]] for r in raters]) for item in read(path)])
    return args[0], out, "--write" in sys.argv


def read_candidates():
    """By step: what each condition is called, its sign, and the advice when it does not help."""
    told = yaml.safe_load((HERE / "steps-candidates.yaml").read_text(encoding="utf-8"))
    out = {}
    for step, lists in told["steps"].items():
        signed = [(name, 1) for name in lists["adds"]] + [(name, -1) for name in lists["takes"]]
        out[step] = []
        for name, sign in signed:
            c = told["conditions"][name]
            out[step].append({"if": c["if"], "times": c.get("times", 1), "sign": sign, "what": c["what"], "advice": told["advice"][c["advice"]]})
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


def kappa(a, b):
    chance = (a ** 2).mean() + (b ** 2).mean() - 2 * a.mean() * b.mean()
    return 1 - ((a - b) ** 2).mean() / chance if chance > 0 else 1.0


def grade(points, thresholds):
    return (points >= thresholds[0]).astype(float) + (points >= thresholds[1])


def weigh(x, labels, signs):
    """The weight of each candidate, in labels, none negative."""
    n, k = x.shape
    design = np.hstack([x * signs, np.ones((n, 1)), -np.ones((n, 1))])
    ridge = np.sqrt(RIDGE * n) * np.eye(k + 2)
    ridge[k, k] = ridge[k + 1, k + 1] = 1e-6  # the constant is free
    found, _ = nnls(np.vstack([design, ridge]), np.concatenate([labels.mean(0), np.zeros(k + 2)]))
    return found[:k]


def choose(x, labels, signs, limit):
    """Indices and weights of at most `limit` candidates: the one that says least is left out, again and again."""
    kept = np.arange(x.shape[1])
    while True:
        weights = weigh(x[:, kept], labels, signs[kept])
        kept, weights = kept[weights > 0], weights[weights > 0]
        if len(kept) <= limit:
            return kept, weights
        kept = np.delete(kept, np.argmin(weights * x[:, kept].std(0)))


def fit(x, labels, signs):
    """Points of the candidates, and the thresholds (partial, met)."""
    kept, weights = choose(x, labels, signs, ITEMS)
    points = np.zeros(x.shape[1], int)
    points[kept] = np.round(weights * signs[kept] / POINT).astype(int)
    sums = x @ points
    best = None
    for low in range(sums.min() - 1, sums.max() + 2):
        for high in range(low + 1, sums.max() + 3):
            value = sum(kappa(grade(sums, (low, high)), label) for label in labels)
            if best is None or value > best[0]:
                best = (value, (low, high))
    return points, best[1]


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


def cross_checked(x, labels, signs, folds):
    out = np.zeros(len(x))
    for fold in range(FOLDS):
        points, thresholds = fit(x[folds != fold], labels[:, folds != fold], signs)
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
    binary, groups, write = arguments()
    candidates = read_candidates()
    items = [(n, item) for n, group in enumerate(groups) for item, _ in group]
    rows = [labels for group in groups for _, labels in group]
    seen = times(binary, candidates, [item for _, item in items])
    folds = folds_of(items)
    language = np.array([item["lang"] for _, item in items])
    group = np.array([n for n, _ in items])
    out = head_and_first_step()
    for step, field in STEPS.items():
        signs = np.array([c["sign"] for c in candidates[step]])
        x = np.array([seen[item["id"]][step] for _, item in items])
        labels = np.array([[row[r][field] for row in rows] for r in (0, 1)], float)
        guessed = cross_checked(x, labels, signs, folds)
        score = lambda some: np.mean([kappa(guessed[some], label[some]) for label in labels])
        cells = [f"all {score(group >= 0):.2f}"] + [f"texts {n + 1} {score(group == n):.2f}" for n in range(len(groups))]
        cells += [f"{lang} {score(language == lang):.2f}" for lang in sorted(set(language))]
        print(f"{step:16} cross-checked:", ", ".join(cells))
        points, thresholds = fit(x, labels, signs)
        out += checklist(step, candidates[step], points, thresholds)
    if write:
        (HERE.parent / "rules/steps.yaml").write_text(out, encoding="utf-8")


if __name__ == "__main__":
    main()
