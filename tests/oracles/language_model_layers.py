"""GPT-2's layout, assembled from the libraries' own layers: the oracle of the whole network."""

import numpy as np

from oracles.common import kit_of


def logits(track, weights, sizes, tokens, upstream):
    """Logits, and the gradients at all weights in the order of their names' dictionary."""
    run = in_torch if track == "pytorch" else in_keras
    return run(kit_of(track), weights, sizes, tokens, upstream)


# --- nn.TransformerEncoderLayer with a causal mask

LAYER = {
    "ln_1": "norm1", "attn.c_attn": "self_attn.in_proj_", "attn.c_proj": "self_attn.out_proj",
    "ln_2": "norm2", "mlp.c_fc": "linear1", "mlp.c_proj": "linear2",
}  # fmt: skip


def as_encoder_layer(leaves, number):
    """The weights of one block by the names of nn.TransformerEncoderLayer."""
    found = {}
    for ours, theirs in LAYER.items():
        for kind in ("weight", "bias"):
            one = leaves[f"h.{number}.{ours}.{kind}"]
            dot = "" if theirs.endswith("_") else "."
            found[f"{theirs}{dot}{kind}"] = one.T if one.ndim == 2 else one
    return found


def in_torch(kit, weights, sizes, tokens, upstream):
    import torch
    from torch import nn
    from torch.func import functional_call
    from torch.nn import functional

    dim = sizes["dim"]
    layer = nn.TransformerEncoderLayer(
        dim, sizes["num_heads"], 4 * dim, dropout=0.0, norm_first=True, batch_first=True,
        activation=lambda values: functional.gelu(values, approximate="tanh"),
    )  # fmt: skip
    mask = nn.Transformer.generate_square_subsequent_mask(tokens.shape[1]).double()
    leaves = {name: kit.tensor(one).requires_grad_(True) for name, one in weights.items()}
    tokens = torch.tensor(tokens)
    values = functional.embedding(tokens, leaves["wte.weight"])
    values = values + leaves["wpe.weight"][: tokens.shape[1]]
    for number in range(sizes["num_layers"]):
        own = as_encoder_layer(leaves, number)
        values = functional_call(layer, own, (values,), {"src_mask": mask})
    values = functional.layer_norm(values, (dim,), leaves["ln_f.weight"], leaves["ln_f.bias"])
    answer = functional.linear(values, leaves["wte.weight"])
    (answer * kit.tensor(upstream)).sum().backward()
    return [kit.array(answer), *(kit.array(one.grad) for one in leaves.values())]


# --- keras.layers.MultiHeadAttention and its neighbors

ORDER = ("ln_1", "attn", "ln_2", "mlp.c_fc", "mlp.c_proj")


def keras_layers(weights, sizes, number):
    """The layers of one block, with its weights."""
    from keras import layers

    dim, heads = sizes["dim"], sizes["num_heads"]
    found = [
        layers.LayerNormalization(epsilon=1e-5), layers.MultiHeadAttention(heads, dim // heads),
        layers.LayerNormalization(epsilon=1e-5),
        layers.Dense(4 * dim, activation=gelu), layers.Dense(dim),
    ]  # fmt: skip
    shape = (None, None, dim)
    for layer, name in zip(found, ORDER, strict=True):
        own = {
            key.removeprefix(f"h.{number}.{name}."): one
            for key, one in weights.items() if key.startswith(f"h.{number}.{name}.")
        }  # fmt: skip
        if name == "attn":
            layer.build(shape, shape)
            layer.set_weights(split(own, heads))
            continue
        layer.build((None, None, 4 * dim) if name == "mlp.c_proj" else shape)
        layer.set_weights([own["weight"], own["bias"]])
    return found


def gelu(values):
    from keras import ops

    return ops.gelu(values, approximate=True)


def split(own, heads):
    """c_attn and c_proj as MultiHeadAttention holds them: queries, keys, values, output."""
    dim = own["c_proj.bias"].size
    share, found = (heads, dim // heads), []
    for number in range(3):
        part = slice(number * dim, (number + 1) * dim)
        found += [
            own["c_attn.weight"][:, part].reshape(dim, *share),
            own["c_attn.bias"][part].reshape(share),
        ]
    return [*found, own["c_proj.weight"].reshape(*share, dim), own["c_proj.bias"]]


def joined(gradients):
    """The opposite of `split`."""
    dim = gradients[-1].size
    return [
        np.concatenate([one.reshape(dim, dim) for one in gradients[0:6:2]], axis=1),
        np.concatenate([one.ravel() for one in gradients[1:6:2]]),
        gradients[6].reshape(dim, dim), gradients[7],
    ]  # fmt: skip


def in_keras(kit, weights, sizes, tokens, upstream):
    import keras
    import tensorflow as tf
    from keras import ops

    names = "wte.weight", "wpe.weight"
    tables = [keras.Variable(weights[name], dtype="float32") for name in names]
    blocks = [keras_layers(weights, sizes, number) for number in range(sizes["num_layers"])]
    last = keras.layers.LayerNormalization(epsilon=1e-5)
    last.build((None, None, sizes["dim"]))
    last.set_weights([weights["ln_f.weight"], weights["ln_f.bias"]])
    layers = [*(layer for block in blocks for layer in block), last]
    with tf.GradientTape() as tape:
        values = ops.take(tables[0], tokens, axis=0)
        values = values + ops.take(tables[1], np.arange(tokens.shape[1]), axis=0)
        for norm, attend, again, wide, narrow in blocks:
            asked = norm(values)
            values = values + attend(asked, asked, use_causal_mask=True)
            values = values + narrow(wide(again(values)))
        answer = ops.matmul(last(values), ops.transpose(tables[0]))
        loss = ops.sum(answer * kit.tensor(upstream))
    sources = [one.value for one in tables], [[v.value for v in one.weights] for one in layers]
    found = tape.gradient(loss, sources)
    rows = [kit.array(tf.convert_to_tensor(one)) for one in found[0]]
    for layer, some in zip(layers, found[1], strict=True):
        some = [kit.array(one) for one in some]
        rows += joined(some) if isinstance(layer, keras.layers.MultiHeadAttention) else some
    return [kit.array(answer), *rows]
