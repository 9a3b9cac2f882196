"""Another right solution: sliding views, log-sums, one-hot products, closed sums."""

import numpy as np


def shifted_windows(tokens, length):
    if len(tokens) <= length:
        return np.zeros((0, length), dtype=int), np.zeros((0, length), dtype=int)
    both = np.lib.stride_tricks.sliding_window_view(tokens, length + 1)[::length]
    return both[:, :-1].copy(), both[:, 1:].copy()


def bits_per_token(logits, targets):
    rows = logits.reshape(-1, logits.shape[-1])
    logs = rows - np.logaddexp.reduce(rows, axis=1, keepdims=True)
    return -float(np.mean(logs[np.arange(len(rows)), targets.ravel()]) / np.log(2))


def bigram_table(tokens, vocabulary, extra=1.0):
    one_hot = np.eye(vocabulary)[tokens]
    counts = one_hot[:-1].T @ one_hot[1:] + extra
    totals = counts.sum(axis=1, keepdims=True)
    return np.where(totals > 0, counts / np.where(totals > 0, totals, 1), 1 / vocabulary)


def sampling_distribution(logits, temperature=1.0, top_k=None):
    size = logits.shape[-1]
    if temperature == 0:
        found = np.zeros(logits.shape)
        np.put_along_axis(found, logits.argmax(-1)[..., None], 1.0, -1)
        return found
    larger = (logits[..., None, :] > logits[..., :, None]).sum(-1)
    kept = larger < (size if top_k is None else top_k)
    low = np.where(kept, logits, -np.inf) - logits.max(-1, keepdims=True)
    with np.errstate(over="ignore"):
        low = low / temperature
    return np.exp(low - np.logaddexp.reduce(low, axis=-1, keepdims=True))


def swap_layout(weights):
    turned = {}
    for name in weights:
        kind = name.rpartition("weight")[0].rstrip(".").partition(".")[2].partition(".")[2]
        move = name[:2] == "h." and kind in ("attn.c_attn", "attn.c_proj", "mlp.c_fc", "mlp.c_proj")
        turned[name] = np.array(weights[name].transpose() if move else weights[name], copy=True)
    return turned


def generation_costs(prompt, count, dim, num_layers, vocabulary, cached):
    seen = np.arange(prompt, prompt + count, dtype=object)
    new = seen if not cached else np.array([prompt] + [1] * (count - 1), dtype=object)
    layers = (new * (12 * dim**2) + new * seen * (2 * dim)).sum() * num_layers
    held = seen[-1] * 2 * dim * num_layers
    return int(layers + count * dim * vocabulary), int(held) if cached else 0
