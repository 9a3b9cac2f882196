"""Probes of the chapter on attention: they run beside the code under test."""

import numpy as np

from autograder import toolkit

# --- functions


def tensors(kit, arrays):
    return [None if one is None else kit.tensor(one) for one in arrays]


def attended(attention, queries, keys, values, allowed=None, **settings):
    """Outputs and weights."""
    kit = toolkit(attention)
    given = tensors(kit, (queries, keys, values, allowed))
    given = given[:3] if allowed is None else given
    found = attention.attention(*given, **settings)
    if not isinstance(found, (list, tuple)):
        return found
    return [kit.array(one) for one in found]


def attended_and_after(attention, **ask):
    """The outputs, and what the inputs are afterwards."""
    kit = toolkit(attention)
    given = {name: kit.tensor(one) for name, one in ask.items()}
    outputs, _ = attention.attention(**given)
    return kit.array(outputs), [kit.array(one) for one in given.values()]


def attention_gradients(attention, queries, keys, values, upstream, allowed=None, **settings):
    """Outputs, and the gradients at queries, keys and values; of the outputs alone if in NumPy."""
    kit, track = toolkit(attention), attention.__track__
    mask = None if allowed is None else kit.tensor(allowed)

    def outputs(*given):
        return attention.attention(*given, mask, **settings)[0]

    return function_gradients(kit, track, outputs, (queries, keys, values), upstream)


def function_gradients(kit, track, function, arrays, upstream):
    given = [kit.tensor(one) for one in arrays]
    if track == "scratch":
        return [kit.array(function(*given))]
    if track == "pytorch":
        given = [one.requires_grad_(True) for one in given]
        answer = function(*given)
        (answer * kit.tensor(upstream)).sum().backward()
        return [kit.array(answer), *(kit.array(one.grad) for one in given)]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(given)
        answer = function(*given)
        loss = tf.reduce_sum(answer * kit.tensor(upstream))
    return [kit.array(answer), *map(kit.array, tape.gradient(loss, given))]


def librarys_attention(kit, track):
    """The library's own function, for heads in front of places."""
    if track == "pytorch":
        from torch.nn import functional

        return functional.scaled_dot_product_attention
    from keras import ops

    def moved(queries, keys, values, allowed=None, scale=None):
        swapped = [ops.swapaxes(one, 1, 2) for one in (queries, keys, values)]
        found = ops.dot_product_attention(*swapped, mask=allowed, scale=scale)
        return ops.swapaxes(found, 1, 2)

    return moved


def pairs(attention, lengths, longest, **settings):
    """The pairs, and of which kind they are."""
    found = attention.allowed_pairs(lengths, longest, **settings)
    return found, str(getattr(found, "dtype", type(found).__name__))


def streamed(attention, queries, keys, values, sizes):
    """What comes of blocks whose memory is filled anew, how many were asked for, the queries."""
    asked = []

    def blocks():
        first = np.full((max(sizes), keys.shape[1]), np.nan)
        second = np.full((max(sizes), values.shape[1]), np.nan)
        start = 0
        for size in sizes:
            first[:], second[:] = np.nan, np.nan
            first[:size], second[:size] = keys[start:][:size], values[start:][:size]
            asked.append(size)
            yield first[:size], second[:size]
            start += size
        first[:], second[:] = np.nan, np.nan

    found = attention.streamed_attention(queries, blocks())
    return found, asked, queries


# --- layers: weights by PyTorch's names, turned into Keras' shapes where they are due


def in_keras(weights, num_heads):
    """A dictionary of weights by PyTorch's names, as a list in Keras' order and shapes."""
    found = []
    prefix = "self_attn." if any(name.startswith("self_attn.") for name in weights) else ""
    own = {name: weights.get(prefix + name) for name in ATTENTION}
    if "norm1.weight" in weights:
        found += [weights["norm1.weight"], weights["norm1.bias"]]
    if own["in_proj_weight"] is not None:
        dim = own["in_proj_weight"].shape[1]
        share = (num_heads, dim // num_heads)
        split = zip(
            np.split(own["in_proj_weight"], 3), np.split(own["in_proj_bias"], 3), strict=True
        )
        for matrix, bias in split:
            found += [matrix.T.reshape(dim, *share), bias.reshape(share)]
        found += [own["out_proj.weight"].T.reshape(*share, dim), own["out_proj.bias"]]
    if "norm1.weight" in weights:
        found += [weights["norm2.weight"], weights["norm2.bias"]]
        for name in ("linear1", "linear2"):
            found += [weights[f"{name}.weight"].T, weights[f"{name}.bias"]]
    return found


ATTENTION = ("in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias")


def filled(track, net, weights, num_heads, inputs):
    """A layer with these weights, in training, so that dropout that nobody asked for shows."""
    if track == "pytorch":
        import torch

        net = net.double()
        net.load_state_dict({name: torch.tensor(one) for name, one in weights.items()})
        return net
    net(*inputs)
    values = in_keras(weights, num_heads)
    sizes = [[int(np.prod(one.shape)) for one in some] for some in (net.weights, values)]
    if sizes[0] != sizes[1]:
        text = "the weights have {} numbers, one after the other; expected are {}."
        raise ValueError(text.format(*(", ".join(map(str, some)) for some in sizes)))
    for variable, value in zip(net.weights, values, strict=True):
        variable.assign(value.reshape(variable.shape))
    return net


def passes(kit, track, net, arrays, upstream, **rest):
    """Answers, the gradients at the inputs, and those at the weights, each in a row."""
    given = [kit.tensor(one) for one in arrays]
    if track == "pytorch":
        given = [one.requires_grad_(True) for one in given]
        net.zero_grad()
        answer = net(*given, **rest)
        (answer * kit.tensor(upstream)).sum().backward()
        named = sorted(net.named_parameters())
        found = [one.grad for _, one in named]
        first = [one.grad for one in given]
    else:
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch(given)
            answer = net(*given, **rest, training=True)
            loss = tf.reduce_sum(answer * kit.tensor(upstream))
        both = tape.gradient(loss, [*given, *[one.value for one in net.weights]])
        both = [None if one is None else tf.convert_to_tensor(one) for one in both]  # of rows
        first, found = both[: len(given)], both[len(given) :]
    rows = [None if one is None else kit.array(one).ravel() for one in found]
    return [kit.array(answer), *(kit.array(one) for one in first), *rows]


def with_mask(kit, allowed):
    return {} if allowed is None else {"allowed": kit.tensor(allowed)}


def heads(attention, weights, num_heads, arrays, upstream, allowed=None, **settings):
    """Answers and gradients of multi-head attention: of inputs, or of inputs and a context."""
    kit, track = toolkit(attention), attention.__track__
    net = attention.MultiHeadAttention(weights["out_proj.bias"].size, num_heads, **settings)
    net = filled(track, net, weights, num_heads, [kit.tensor(arrays[0])])
    return passes(kit, track, net, arrays, upstream, **with_mask(kit, allowed))


def answers(attention, weights, num_heads, inputs, context=None, allowed=None, **settings):
    """The answer of multi-head attention alone."""
    kit, track = toolkit(attention), attention.__track__
    net = attention.MultiHeadAttention(weights["out_proj.bias"].size, num_heads, **settings)
    net = filled(track, net, weights, num_heads, [kit.tensor(inputs)])
    net = net.eval() if track == "pytorch" else net
    context = {} if context is None else {"context": kit.tensor(context)}
    return kit.array(net(kit.tensor(inputs), **context, **with_mask(kit, allowed)))


def described(track, net):
    """Names and shapes of the weights; in Keras the shapes in their order."""
    if track == "pytorch":
        return sorted([name, list(one.shape)] for name, one in net.state_dict().items())
    return [list(one.shape) for one in net.weights]


def heads_described(attention, dim, num_heads):
    return described(attention.__track__, attention.MultiHeadAttention(dim, num_heads))


def what_heads_raise(attention, dim, num_heads):
    try:
        attention.MultiHeadAttention(dim, num_heads)
    except Exception as error:  # noqa: BLE001
        return type(error).__name__
    return None


# --- positions


def positions_start(attention, length, dim):
    """The start values of learned positions, as the layer's only weight."""
    net = attention.LearnedPositions(length, dim)
    if attention.__track__ == "pytorch":
        return {name: toolkit(attention).array(one) for name, one in net.state_dict().items()}
    return dict(zip(("weight", "another"), net.get_weights(), strict=False))


def placed(attention, rows, inputs, upstream):
    """Answers and gradients of learned positions with these rows."""
    kit, track = toolkit(attention), attention.__track__
    net = attention.LearnedPositions(*rows.shape)
    if track == "pytorch":
        net = net.double()
        net.load_state_dict({"weight": kit.tensor(rows)})
        return passes(kit, track, net, [inputs], upstream)
    if not net.weights:
        return "no weight before the first call"
    net.weights[0].assign(rows)
    return passes(kit, track, net, [inputs], upstream)


def what_too_many_places_raise(attention, length, inputs):
    kit = toolkit(attention)
    net = attention.LearnedPositions(length, inputs.shape[2])
    net = net.double() if attention.__track__ == "pytorch" else net
    try:
        net(kit.tensor(inputs))
    except Exception as error:  # noqa: BLE001
        return type(error).__name__
    return None


# --- blocks


def sizes(weights):
    return {"dim": weights["norm1.bias"].size, "mlp_dim": weights["linear1.bias"].size}


def block(attention, weights, num_heads, inputs, upstream, allowed=None, **settings):
    """Answers and gradients of a block with these weights."""
    kit, track = toolkit(attention), attention.__track__
    net = attention.TransformerBlock(num_heads=num_heads, **sizes(weights), **settings)
    net = filled(track, net, weights, num_heads, [kit.tensor(inputs)])
    return passes(kit, track, net, [inputs], upstream, **with_mask(kit, allowed))


def block_described(attention, dim, num_heads, mlp_dim):
    kit, track = toolkit(attention), attention.__track__
    net = attention.TransformerBlock(dim, num_heads, mlp_dim)
    if track == "tf":
        net(kit.tensor(np.zeros((1, 2, dim))))
    return described(track, net)


# --- the libraries' own layers, called as the tasks' are


def librarys_heads(track, dim, num_heads):
    """The library's multi-head attention, which takes inputs, a context, and a mask."""
    if track == "pytorch":
        from torch import nn

        class Heads(nn.MultiheadAttention):
            def forward(self, inputs, context=None, allowed=None):
                context = inputs if context is None else context
                shape = len(inputs), inputs.shape[1], context.shape[1]
                mask = None
                if allowed is not None:  # theirs is True where nothing may be seen
                    mask = (~allowed).expand(shape).repeat_interleave(num_heads, dim=0)
                return super().forward(inputs, context, context, attn_mask=mask)[0]

        return Heads(dim, num_heads, batch_first=True)
    import keras

    class Heads(keras.layers.MultiHeadAttention):
        def call(self, inputs, context=None, allowed=None):
            return super().call(
                inputs, inputs if context is None else context, attention_mask=allowed
            )

        def build(self, shape):
            super().build(shape, shape)

        def compute_output_spec(self, inputs, context=None, allowed=None):
            return keras.KerasTensor(inputs.shape)

    return Heads(num_heads, dim // num_heads)


def librarys_block(track, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5):
    """PyTorch's encoder layer; in Keras, which has none, its layers put together."""
    if track == "pytorch":
        from torch import nn

        class Block(nn.TransformerEncoderLayer):
            def forward(self, inputs, allowed=None):
                mask = None
                if allowed is not None:
                    shape = len(inputs), inputs.shape[1], inputs.shape[1]
                    mask = (~allowed).expand(shape).repeat_interleave(num_heads, dim=0)
                return super().forward(inputs, src_mask=mask)

        return Block(
            dim, num_heads, mlp_dim, dropout=0.0, activation="gelu", norm_first=norm_first,
            layer_norm_eps=eps, batch_first=True,
        )  # fmt: skip
    import keras
    from keras import layers

    class Block(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.first = layers.LayerNormalization(epsilon=eps)
            self.attend = layers.MultiHeadAttention(num_heads, dim // num_heads)
            self.second = layers.LayerNormalization(epsilon=eps)
            self.mlp = keras.Sequential(
                [layers.Dense(mlp_dim, activation="gelu"), layers.Dense(dim)]
            )

        def call(self, inputs, allowed=None):
            if norm_first:
                asked = self.first(inputs)
                inputs = inputs + self.attend(asked, asked, attention_mask=allowed)
                return inputs + self.mlp(self.second(inputs))
            inputs = self.first(inputs + self.attend(inputs, inputs, attention_mask=allowed))
            return self.second(inputs + self.mlp(inputs))

    return Block()
