"""Oracles of the chapter on language models: slow loops, and the libraries' own layers."""

import numpy as np

from autograder import fan_in
from oracles.common import kit_of

# --- on paper


def windows(tokens, length):
    """Window by window, token by token."""
    tokens, inputs, targets, start = list(tokens), [], [], 0
    while start + length < len(tokens):
        inputs.append([tokens[start + place] for place in range(length)])
        targets.append([tokens[start + place + 1] for place in range(length)])
        start += length
    shape = len(inputs), length
    return [np.array(one, dtype=int).reshape(shape) for one in (inputs, targets)]


def bits(logits, targets):
    """Target by target: the logarithm of the sum of all exponentials over the target's own."""
    rows = logits.reshape(-1, logits.shape[-1])
    costs = [
        np.logaddexp.reduce(row - row[target])
        for row, target in zip(rows, targets.ravel(), strict=True)
    ]
    return float(np.mean(costs) / np.log(2))


def table(tokens, vocabulary, extra=1.0):
    """Row by row."""
    found = np.zeros((vocabulary, vocabulary))
    for first in range(vocabulary):
        followers = [b for a, b in zip(tokens, tokens[1:], strict=False) if a == first]
        for second in range(vocabulary):
            total = len(followers) + extra * vocabulary
            count = sum(one == second for one in followers) + extra
            found[first, second] = count / total if total else 1 / vocabulary
    return found


def distribution(logits, temperature=1.0, top_k=None):
    """Row by row, token by token."""
    found = np.zeros(logits.shape)
    for at in np.ndindex(logits.shape[:-1]):
        row = [float(one) for one in logits[at]]
        order = sorted(row, reverse=True)
        last = order[-1] if top_k is None or top_k > len(row) else order[top_k - 1]
        if temperature == 0:
            found[at][row.index(order[0])] = 1.0
            continue
        stay = [token for token, one in enumerate(row) if one >= last]
        for token in stay:  # over its own exponential
            gaps = [(row[other] - row[token]) / temperature for other in stay]
            found[at][token] = np.exp(-np.logaddexp.reduce(gaps))
    return found


def costs(prompt, count, dim, num_layers, vocabulary, cached):
    """Pass by pass, layer by layer, matrix by matrix."""
    work, held = 0, 0
    text = prompt
    for step in range(count):
        new = text if step == 0 or not cached else 1
        for _ in range(num_layers):
            for inputs, outputs in ((dim, 3 * dim), (dim, dim), (dim, 4 * dim), (4 * dim, dim)):
                work += new * inputs * outputs
            for _ in ("scores", "means"):
                work += new * text * dim
        work += dim * vocabulary
        held = 2 * num_layers * text * dim
        text += 1
    return work, held if cached else 0


def written(logits, tokens, draws, temperature=1.0, top_k=None):
    """Text by text: what is written with the probes' model, and how close a draw was."""
    size, found, margin = len(logits), [], 1.0
    for text, chances in zip(tokens.tolist(), draws.tolist(), strict=True):
        for draw in chances:
            row = np.roll(logits[text[-1]], sum(text) % size)
            sums = np.cumsum(distribution(row, temperature, top_k))
            margin = min(margin, np.abs(sums - draw).min())
            text.append(next(token for token, one in enumerate(sums) if one > draw))
        found.append(text)
    return np.array(found), margin


# --- weights


def attention_shapes(dim, prefix=""):
    return {
        f"{prefix}c_attn.weight": (dim, 3 * dim), f"{prefix}c_attn.bias": (3 * dim,),
        f"{prefix}c_proj.weight": (dim, dim), f"{prefix}c_proj.bias": (dim,),
    }  # fmt: skip


def gpt_shapes(vocabulary, length, dim, num_heads, num_layers):
    """GPT-2's name of every weight -> shape, in the order of a forward pass."""
    found = {"wte.weight": (vocabulary, dim), "wpe.weight": (length, dim)}
    for layer in range(num_layers):
        at = f"h.{layer}."
        found |= {f"{at}ln_1.weight": (dim,), f"{at}ln_1.bias": (dim,)}
        found |= attention_shapes(dim, f"{at}attn.")
        found |= {f"{at}ln_2.weight": (dim,), f"{at}ln_2.bias": (dim,)}
        found |= {f"{at}mlp.c_fc.weight": (dim, 4 * dim), f"{at}mlp.c_fc.bias": (4 * dim,)}
        found |= {f"{at}mlp.c_proj.weight": (4 * dim, dim), f"{at}mlp.c_proj.bias": (dim,)}
    return found | {"ln_f.weight": (dim,), "ln_f.bias": (dim,)}


def weights(rng, shapes):
    """Random numbers for all of them; matrices are (in, out)."""
    found = {}
    for name, shape in shapes.items():
        if name.startswith("w"):
            found[name] = rng.normal(size=shape)
        elif len(shape) == 2:
            found[name] = 1.5 * fan_in(rng, *shape[::-1]).T.copy()
        elif name.endswith("bias"):
            found[name] = 0.4 * rng.normal(size=shape)
        else:
            found[name] = rng.uniform(0.5, 1.5, size=shape)
    return found


# --- attention, by the library's function


def parts(weights, num_heads, inputs, past=None):
    """Queries, keys and values (N, heads, places, d) in NumPy, head by head."""
    dim = inputs.shape[2]
    three = inputs @ weights["c_attn.weight"] + weights["c_attn.bias"]
    share, found = dim // num_heads, []
    for number in range(3):
        heads = [
            three[:, :, number * dim + head * share : number * dim + (head + 1) * share]
            for head in range(num_heads)
        ]
        found.append(np.stack(heads, axis=1))
    if past is not None:
        found[1:] = [np.concatenate(two, axis=2) for two in zip(past, found[1:], strict=True)]
    return found


def attended(track, weights, num_heads, inputs, upstream, past=None):
    """Answers and gradients with the library's attention between plain matrix products."""
    kit = kit_of(track)
    places = inputs.shape[1] + (0 if past is None else past[0].shape[2])
    first = places - inputs.shape[1]
    allowed = np.array([[s <= first + t for s in range(places)] for t in range(inputs.shape[1])])
    leaves = [kit.tensor(one) for one in weights.values()]
    given = [kit.tensor(one) for one in (inputs, *(past or ()))]
    run = in_torch if track == "pytorch" else in_keras
    return run(kit, leaves, given, num_heads, allowed, upstream)


def in_torch(kit, leaves, given, num_heads, allowed, upstream):
    import torch
    from torch.nn import functional

    leaves, given = ([one.requires_grad_(True) for one in some] for some in (leaves, given))
    three = functional.linear(given[0], leaves[0].T, leaves[1])
    three = three.reshape(*three.shape[:2], 3, num_heads, -1).permute(2, 0, 3, 1, 4)
    queries, keys, values = three
    if given[1:]:
        keys, values = torch.cat([given[1], keys], 2), torch.cat([given[2], values], 2)
    found = functional.scaled_dot_product_attention(
        queries, keys, values, attn_mask=torch.tensor(allowed)
    )
    answer = functional.linear(found.transpose(1, 2).flatten(2), leaves[2].T, leaves[3])
    (answer * kit.tensor(upstream)).sum().backward()
    return [kit.array(answer), *(kit.array(one.grad) for one in (*given, *leaves))]


def in_keras(kit, leaves, given, num_heads, allowed, upstream):
    import tensorflow as tf
    from keras import ops

    with tf.GradientTape() as tape:
        tape.watch([*given, *leaves])
        three = ops.matmul(given[0], leaves[0]) + leaves[1]
        shape = (*given[0].shape[:2], 3, num_heads, given[0].shape[2] // num_heads)
        queries, keys, values = ops.moveaxis(ops.reshape(three, shape), 2, 0)
        if given[1:]:  # Keras has heads behind places
            keys, values = (
                ops.concatenate([ops.swapaxes(old, 1, 2), new], axis=1)
                for old, new in zip(given[1:], (keys, values), strict=True)
            )
        found = ops.dot_product_attention(queries, keys, values, mask=allowed[None, None])
        answer = ops.matmul(ops.reshape(found, given[0].shape), leaves[2]) + leaves[3]
        loss = ops.sum(answer * kit.tensor(upstream))
    return [kit.array(answer), *map(kit.array, tape.gradient(loss, [*given, *leaves]))]
