#!/usr/bin/env python3
"""fit-steps.py ARVOLINT PROPOSITIONS LABELS… [--more PROPOSITIONS LABELS]… [--write]

Weighs the candidates of steps-candidates.yaml against raters' labels and prints the checklists, with the agreement (quadratic-weighted kappa, mean
over the raters) in 5-fold cross-checking over PROPOSITIONS, by language. --more adds labelled texts to the training only. --write puts the
checklists into rules/steps.yaml (its slots, cues, profile and first step stay as they are).

For each step: the raters' mean label is regressed on the candidates with ridge and with the sign each candidate may have (non-negative least
squares); the coefficients are rounded to points; the two thresholds are those of the best agreement. All of it is done anew in each fold.
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
POINT = {"redemption": 0.06}  # what one point is worth, in labels; else 0.1
MORE_WEIGHT = 0.7  # of a text with one rater


def read(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def arguments():
    args = sys.argv[1:]
    write = "--write" in args
    args = [a for a in args if a != "--write"]
    groups, group = [], []
    for a in args + ["--more"]:
        if a == "--more":
            groups.append(group)
            group = []
        else:
            group.append(a)
    binary, *main = groups[0]
    return binary, main, groups[1:], write


def head_and_first_step():
    text = (HERE.parent / "rules/steps.yaml").read_text(encoding="utf-8")
    return text[: text.index("\n  understanding:")]


def holds(binary, candidates, items):
    """Which candidates hold in each text: a steps.yaml of all of them, and --explain-verdict."""
    quoted = lambda s: json.dumps(s, ensure_ascii=False)
    text = head_and_first_step() + "\n"
    for step in STEPS:
        text += f"  {step}:\n    name: {{en: x}}\n    met: 2\n    partial: 1\n    checklist:\n"
        for c in candidates[step]:
            text += f"      - {{if: {quoted(c['if'])}, points: {c['sign']}}}\n"
    seen = {}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "steps.yaml").write_text(text, encoding="utf-8")
        for item in items:
            run = subprocess.run([binary, "check", "--explain-verdict", "--format", "json", "--language", item["lang"], "--rules", folder, "-"],
                                 input=item["text"], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                sys.exit(run.stderr)
            lists = json.loads(run.stdout)["documents"][0]["checklist"]
            seen[item["id"]] = {s: np.array([i["holds"] for i in lists[s]["items"]], int) for s in STEPS}
    return seen


def kappa(a, b, w):
    mean = lambda x: (x * w).sum() / w.sum()
    chance = mean(a ** 2) + mean(b ** 2) - 2 * mean(a) * mean(b)
    return 1 - mean((a - b) ** 2) / chance if chance > 0 else 1.0


def grade(points, thresholds):
    return (points >= thresholds[0]).astype(float) + (points >= thresholds[1])


def fit(x, labels, weights, signs, point):
    n, k = x.shape
    root = np.sqrt(weights)
    design = np.hstack([x * signs, np.ones((n, 1)), -np.ones((n, 1))]) * root[:, None]
    ridge = np.sqrt(RIDGE * n) * np.eye(k + 2)
    ridge[k, k] = ridge[k + 1, k + 1] = 1e-6  # the constant is free
    found, _ = nnls(np.vstack([design, ridge]), np.concatenate([labels.mean(0) * root, np.zeros(k + 2)]))
    points = np.round(found[:k] * signs / point).astype(int)
    sums = x @ points
    best = None
    for low in range(sums.min() - 1, sums.max() + 2):
        for high in range(low + 1, sums.max() + 3):
            y = grade(sums, (low, high))
            value = sum(kappa(y, label, weights) for label in labels)
            if best is None or value > best[0]:
                best = (value, (low, high))
    return points, best[1]


def main():
    binary, (path, *label_paths), more, write = arguments()
    candidates = yaml.safe_load((HERE / "steps-candidates.yaml").read_text(encoding="utf-8"))
    items = read(path)
    raters = [{r["id"]: r for r in read(p)} for p in label_paths]
    extra = [i for group in more for i in read(group[0])]
    extra_labels = {r["id"]: r for group in more for r in read(group[1])}
    seen = holds(binary, candidates, items + extra)
    ids, all_ids = [i["id"] for i in items], [i["id"] for i in items + extra]
    language = {i["id"]: i["lang"] for i in items}
    weights = np.array([1.0] * len(items) + [MORE_WEIGHT] * len(extra))
    random.seed(7)
    folds = defaultdict(list)
    for lang in sorted(set(language.values())):
        some = [i for i in ids if language[i] == lang]
        random.shuffle(some)
        for n, i in enumerate(some):
            folds[n % 5].append(i)
    out = head_and_first_step()
    for step, field in STEPS.items():
        signs = np.array([c["sign"] for c in candidates[step]])
        point = POINT.get(step, 0.1)
        x = np.array([seen[i][step] for i in all_ids])
        labels = np.array([[(r[i] if i in r else extra_labels[i])[field] for i in all_ids] for r in raters], float)
        held_out = {}
        for fold in folds.values():
            keep = np.array([i not in set(fold) for i in all_ids])
            points, thresholds = fit(x[keep], labels[:, keep], weights[keep], signs, point)
            held_out.update({i: grade(seen[i][step] @ points, thresholds) for i in fold})
        points, thresholds = fit(x, labels, weights, signs, point)
        for lang in ["all"] + sorted(set(language.values())):
            some = [i for i in ids if lang in ("all", language[i])]
            y = np.array([held_out[i] for i in some])
            each = [kappa(y, np.array([r[i][field] for i in some], float), np.ones(len(some))) for r in raters]
            print(f"{step:16} {lang:4} cross-checked {np.mean(each):.2f}")
        out += f"\n  {step}:\n    name: {NAMES[step]}\n    met: {thresholds[1]}\n    partial: {thresholds[0]}\n    checklist:\n"
        for value, c in zip(points, candidates[step]):
            if value:
                quoted = {k: json.dumps(v, ensure_ascii=False) for k, v in c["what"].items()}
                out += f"      - if: \"{c['if']}\"\n        points: {value}\n"
                out += f"        what: {{fi: {quoted['fi']}, en: {quoted['en']}, sv: {quoted['sv']}}}\n        advice:\n"
                out += "".join(f"          {k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in c["advice"].items())
    if write:
        (HERE.parent / "rules/steps.yaml").write_text(out, encoding="utf-8")


if __name__ == "__main__":
    main()
