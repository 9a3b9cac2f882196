"""Oracles of the chapter on attention: slow loops, and the libraries' own layers."""

import math

import numpy as np

from autograder import fan_in
from oracles.common import kit_of
from probes import attention as probes

# --- on paper


def attended(queries, keys, values, allowed=None, scale=None):
    """Outputs and weights, query by query and key by key."""
    *front, count, width = queries.shape
    others = keys.shape[-2]
    allowed = np.broadcast_to(True if allowed is None else allowed, (*front, count, others))
    scale = 1 / math.sqrt(width) if scale is None else scale
    outputs = np.zeros((*front, count, values.shape[-1]))
    weights = np.zeros((*front, count, others))
    for place in np.ndindex(*front, count):
        at, seen = place[:-1], [s for s in range(others) if allowed[place][s]]
        scores = {s: scale * float(np.sum(queries[place] * keys[(*at, s)])) for s in seen}
        for s in seen:  # 1 / (sum of all exponentials over one's own)
            with np.errstate(over="ignore"):
                weights[(*place, s)] = 1 / sum(np.exp(scores[r] - scores[s]) for r in seen)
            outputs[place] += weights[(*place, s)] * values[(*at, s)]
    return outputs, weights


def pairs(lengths, longest, causal=False):
    """Who may look at whom, pair by pair."""
    return np.array([
        [[s < length and (not causal or s <= t) for s in range(longest)] for t in range(longest)]
        for length in lengths
    ], dtype=bool).reshape(len(lengths), longest, longest)  # fmt: skip


def sinusoids(length, dim):
    """Value by value: the real and the imaginary part of a number that turns."""
    found = np.zeros((length, dim))
    for place in range(length):
        for value in range(dim):
            turn = complex(math.cos(0), place * 10000 ** (-(value - value % 2) / dim))
            number = np.exp(1j * turn.imag)
            found[place, value] = number.real if value % 2 else number.imag
    return found


def costs(queries, keys, dim, num_heads, value_bytes):
    """Counted head by head, from the shapes of what is multiplied."""
    share = dim // num_heads
    found = dict.fromkeys(("parameters", "linear", "scores", "means", "bytes"), 0)
    for places in (queries, keys, keys, queries):  # queries, keys, values, what leaves
        weight = np.zeros((dim, dim))
        found["parameters"] += weight.size + dim
        found["linear"] += places * weight.size
    for _ in range(num_heads):
        weights = np.zeros((queries, keys))
        found["scores"] += weights.size * share
        found["means"] += queries * share * keys
        found["bytes"] += weights.size * value_bytes
    return found


# --- weights, and layers in NumPy


def head_shapes(dim):
    """PyTorch's name of every weight of multi-head attention -> shape."""
    return {
        "in_proj_weight": (3 * dim, dim), "in_proj_bias": (3 * dim,),
        "out_proj.weight": (dim, dim), "out_proj.bias": (dim,),
    }  # fmt: skip


def block_shapes(dim, mlp_dim):
    """The same of a block."""
    return {
        **{f"self_attn.{name}": shape for name, shape in head_shapes(dim).items()},
        "linear1.weight": (mlp_dim, dim), "linear1.bias": (mlp_dim,),
        "linear2.weight": (dim, mlp_dim), "linear2.bias": (dim,),
        **{f"norm{i}.{name}": (dim,) for i in (1, 2) for name in ("weight", "bias")},
    }  # fmt: skip


def weights(rng, shapes):
    """Random numbers for all of them."""
    found = {}
    for name, shape in shapes.items():
        if len(shape) == 2:
            found[name] = 1.5 * fan_in(rng, *shape)
        elif name.endswith("bias"):
            found[name] = 0.4 * rng.normal(size=shape)
        else:
            found[name] = rng.uniform(0.5, 1.5, size=shape)
    return found


def heads(inputs, given, num_heads, context=None, allowed=None, scale=None):
    """Multi-head attention, head by head."""
    context = inputs if context is None else context
    dim = inputs.shape[-1]
    share = dim // num_heads
    allowed = np.ones(1, dtype=bool) if allowed is None else allowed
    allowed = np.broadcast_to(allowed, (len(inputs), inputs.shape[1], context.shape[1]))
    answer = np.zeros(inputs.shape) + given["out_proj.bias"]
    for head in range(num_heads):
        parts = []
        for number, source in enumerate((inputs, context, context)):
            rows = slice(number * dim + head * share, number * dim + (head + 1) * share)
            parts.append(source @ given["in_proj_weight"][rows].T + given["in_proj_bias"][rows])
        found, _ = attended(*parts, allowed, scale)
        columns = slice(head * share, (head + 1) * share)
        answer += found @ given["out_proj.weight"][:, columns].T
    return answer


def gelu(values):
    return np.vectorize(lambda x: x * math.erfc(-x / math.sqrt(2)) / 2, otypes=[float])(values)


def normalized(values, weight, bias, eps):
    gap = values - values.mean(axis=-1, keepdims=True)
    return weight * gap / np.sqrt((gap**2).mean(axis=-1, keepdims=True) + eps) + bias


def block(inputs, given, num_heads, norm_first=True, eps=1e-5, allowed=None, scale=None):
    """A block, in NumPy."""
    own = {name.removeprefix("self_attn."): one for name, one in given.items()}

    def norm(number, values):
        return normalized(values, given[f"norm{number}.weight"], given[f"norm{number}.bias"], eps)

    def mlp(values):
        wide = gelu(values @ given["linear1.weight"].T + given["linear1.bias"])
        return wide @ given["linear2.weight"].T + given["linear2.bias"]

    if norm_first:
        inputs = inputs + heads(norm(1, inputs), own, num_heads, allowed=allowed, scale=scale)
        return inputs + mlp(norm(2, inputs))
    inputs = norm(1, inputs + heads(inputs, own, num_heads, allowed=allowed, scale=scale))
    return norm(2, inputs + mlp(inputs))


def in_keras_shapes(shapes, num_heads):
    """The shapes of Keras' weights, in its order."""
    arrays = {name: np.zeros(shape) for name, shape in shapes.items()}
    return [list(one.shape) for one in probes.in_keras(arrays, num_heads)]


# --- the libraries' own


def librarys_attention(track, queries, keys, values, upstream, allowed=None, scale=None):
    """Outputs and gradients of the library's function."""
    kit = kit_of(track)
    function = probes.librarys_attention(kit, track)
    mask = None if allowed is None else kit.tensor(allowed)

    def outputs(*given):
        if track == "pytorch":
            return function(*given, attn_mask=mask, scale=scale)
        return function(*given, mask, scale)

    return probes.function_gradients(kit, track, outputs, (queries, keys, values), upstream)


def librarys_heads(track, weights, num_heads, arrays, upstream, allowed=None):
    """Answers and gradients of the library's multi-head attention with these weights."""
    kit = kit_of(track)
    net = probes.librarys_heads(track, weights["out_proj.bias"].size, num_heads)
    net = probes.filled(track, net, weights, num_heads, [kit.tensor(arrays[0])])
    return probes.passes(kit, track, net, arrays, upstream, **probes.with_mask(kit, allowed))


def librarys_block(track, weights, num_heads, inputs, upstream, allowed=None, **settings):
    """Answers and gradients of the library's block with these weights."""
    kit = kit_of(track)
    net = probes.librarys_block(track, num_heads=num_heads, **probes.sizes(weights), **settings)
    net = probes.filled(track, net, weights, num_heads, [kit.tensor(inputs)])
    return probes.passes(kit, track, net, [inputs], upstream, **probes.with_mask(kit, allowed))


def heads_described(track, dim, num_heads):
    """What the library's own layer holds."""
    net = probes.librarys_heads(track, dim, num_heads)
    if track == "tf":
        net(np.zeros((1, 2, dim), "float32"))
    return probes.described(track, net)


def block_described(track, dim, num_heads, mlp_dim):
    if track == "pytorch":
        return probes.described(track, probes.librarys_block(track, dim, num_heads, mlp_dim))
    return in_keras_shapes(block_shapes(dim, mlp_dim), num_heads)
