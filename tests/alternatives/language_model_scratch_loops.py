"""Another right solution: plain loops, sums of logarithms, sorting, passes one by one."""

import math
from collections import Counter

import numpy as np


def shifted_windows(tokens, length):
    starts = [start for start in range(0, len(tokens), length) if start + length < len(tokens)]
    inputs = np.zeros((len(starts), length), dtype=int)
    targets = np.zeros((len(starts), length), dtype=int)
    for row, start in enumerate(starts):
        inputs[row] = tokens[start : start + length]
        targets[row] = tokens[start + 1 : start + length + 1]
    return inputs, targets


def bits_per_token(logits, targets):
    costs = []
    for place in np.ndindex(targets.shape):
        row = logits[place]
        highest = max(row)
        total = highest + math.log(sum(math.exp(one - highest) for one in row))
        costs.append((total - row[targets[place]]) / math.log(2))
    return sum(costs) / len(costs)


def bigram_table(tokens, vocabulary, extra=1.0):
    counts = Counter(zip(tokens[:-1].tolist(), tokens[1:].tolist(), strict=True))
    rows = []
    for first in range(vocabulary):
        row = [counts[first, second] + extra for second in range(vocabulary)]
        total = sum(row)
        rows.append([one / total if total else 1 / vocabulary for one in row])
    return np.array(rows)


def sampling_distribution(logits, temperature=1.0, top_k=None):
    found = np.zeros(logits.shape)
    for place in np.ndindex(logits.shape[:-1]):
        row = logits[place]
        if temperature == 0:
            found[place][int(np.argmax(row))] = 1
            continue
        bar = -math.inf if top_k is None else sorted(row)[::-1][: min(top_k, len(row))][-1]
        weights = [math.exp((one - max(row)) / temperature) if one >= bar else 0 for one in row]
        found[place] = np.array(weights) / sum(weights)
    return found


def swap_layout(weights):
    turned = dict(weights)
    for name, one in weights.items():
        parts = name.split(".")
        inside = parts[0] == "h" and parts[-1] == "weight"
        if inside and parts[-2] in ("c_attn", "c_proj", "c_fc"):
            turned[name] = np.array([[one[i, j] for i in range(one.shape[0])]
                                     for j in range(one.shape[1])])  # fmt: skip
        else:
            turned[name] = np.array(one)
    return turned


def generation_costs(prompt, count, dim, num_layers, vocabulary, cached):
    def one_pass(new, seen):
        layer = new * (3 * dim * dim + dim * dim + 8 * dim * dim) + new * seen * dim * 2
        return num_layers * layer + dim * vocabulary

    seen, work = prompt, one_pass(prompt, prompt)
    while seen < prompt + count - 1:
        seen += 1
        work += one_pass(1 if cached else seen, seen)
    return work, num_layers * seen * dim * 2 if cached else 0
