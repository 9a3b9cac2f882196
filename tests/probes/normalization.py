"""Probes of the chapter on normalization: they run beside the code under test."""

import numpy as np

from autograder import toolkit

# --- on paper


def normalized(normalization, values, shared, layout, **settings):
    """What is normalized, and what the values are afterwards."""
    return normalization.normalize(values, shared, layout, **settings), values


def gradients(normalization, upstream, values, gamma, **settings):
    """The three gradients, and what was given afterwards."""
    found = normalization.layer_norm_backward(upstream, values, gamma, **settings)
    return [*found], [upstream, values, gamma]


def in_groups(normalization, values, groups, gamma, beta, **settings):
    return normalization.group_norm(values, groups, gamma, beta, **settings), values


def by_the_root(normalization, values, gamma, dtype="float64", **settings):
    """The dtype of what is normalized, its numbers, and the values afterwards."""
    given, gamma = values.astype(dtype), gamma.astype(dtype)
    found = normalization.rms_norm(given, gamma, **settings)
    return str(found.dtype), found.astype("float64"), given.astype("float64")


# --- layers


def make(normalization, name, settings, dtype=None):
    """A layer of the chapter with these settings; ``eps`` has another name in Keras."""
    if normalization.__track__ == "tf":
        names = {"num_groups": "groups", "eps": "epsilon"}
        settings = {names.get(key, key): value for key, value in settings.items()
                    if key not in ("num_channels", "features")}  # fmt: skip
        settings |= {"dtype": dtype} if dtype else {}
    return getattr(normalization, name)(**settings)


def laid(track, name, array, back=False):
    """Channels, second everywhere else, are last in Keras where groups are normalized."""
    if track == "tf" and name == "GroupNorm":
        return np.moveaxis(array, *((-1, 1) if back else (1, -1)))
    return np.asarray(array)


def filled(track, layer, weights, values):
    """The layer with these weights: by their names in PyTorch, in their order in Keras."""
    if track == "pytorch":
        import torch

        layer = layer.double()
        layer.load_state_dict({name: torch.tensor(one) for name, one in weights.items()})
        return layer
    layer.build(values.shape)
    sizes = [[int(np.prod(one.shape)) for one in layer.weights], [*map(len, weights.values())]]
    if sizes[0] != sizes[1]:
        raise ValueError(f"the layer's weights have {sizes[0]} numbers; expected are {sizes[1]}.")
    for variable, one in zip(layer.weights, weights.values(), strict=True):
        variable.assign(one)
    return layer


def passes(track, kit, name, layer, weights, values, upstream):
    """The answers of a layer, and the gradients at the values and at each weight, in order."""
    given, above = laid(track, name, values), laid(track, name, upstream)
    layer = filled(track, layer, weights, given)
    given, above = kit.tensor(given), kit.tensor(above)
    if track == "pytorch":
        given.requires_grad_(True)
        answer = layer(given)
        (answer * above).sum().backward()
        found = [given.grad, *(dict(layer.named_parameters())[one].grad for one in weights)]
    else:
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch(given)
            answer = layer(given)
            loss = tf.reduce_sum(answer * above)
        found = tape.gradient(loss, [given, *(one.value for one in layer.weights)])
    places = [laid(track, name, kit.array(one), back=True) for one in (answer, found[0])]
    return [*places, *(None if one is None else kit.array(one) for one in found[1:])]


def layer(normalization, name, settings, weights, values, upstream):
    """Answers and gradients of a layer of the chapter."""
    made = make(normalization, name, settings)
    kit, track = toolkit(normalization), normalization.__track__
    return passes(track, kit, name, made, weights, values, upstream)


def start(normalization, name, settings, values, training):
    """What a new layer holds, in order, and what it makes of values."""
    kit, track = toolkit(normalization), normalization.__track__
    made, given = make(normalization, name, settings), laid(track, name, values)
    if track == "pytorch":
        made = made.double().train(training)
        answer = made(kit.tensor(given))
        held = {key: kit.array(one) for key, one in made.state_dict().items()}
    else:
        answer = made(kit.tensor(given))
        held = dict(zip(("weight", "bias", "third"), map(kit.array, made.weights), strict=False))
    return held, laid(track, name, kit.array(answer), back=True)


def kept(normalization, name, settings, values):
    """What was given to a layer, afterwards."""
    kit, track = toolkit(normalization), normalization.__track__
    given = kit.tensor(laid(track, name, values))
    made = make(normalization, name, settings)
    (made.double() if track == "pytorch" else made)(given)
    return laid(track, name, kit.array(given), back=True)


def of_any_size(normalization, name, settings, values):
    """What a layer in a Keras model, whose inputs say their last axis only, makes of values."""
    import keras

    given = laid("tf", name, values)
    inputs = keras.Input((*[None] * (given.ndim - 2), given.shape[-1]))
    net = keras.Model(inputs, make(normalization, name, settings)(inputs))
    return laid("tf", name, np.asarray(net(given.astype("float32"))), back=True)


def of_strided(normalization, name, settings, values):
    """What a layer makes of values that do not lie in memory in the order of their axes."""
    kit, track = toolkit(normalization), normalization.__track__
    given = laid(track, name, values)
    turned = kit.tensor(np.ascontiguousarray(given.T))
    if track == "pytorch":
        turned = turned.permute(*reversed(range(given.ndim)))
        answer = make(normalization, name, settings).double()(turned)
    else:
        answer = make(normalization, name, settings)(kit.tensor(given))
    return laid(track, name, kit.array(answer), back=True)


def in_half(normalization, rows, weight, kind="float16", **settings):
    """The dtype and the numbers of rows that are normalized in half precision."""
    settings = {"features": rows.shape[-1], **settings}
    if normalization.__track__ == "pytorch":
        import torch

        made = make(normalization, "RMSNorm", settings)
        made.load_state_dict({"weight": torch.tensor(weight).float()})
        found = made(torch.tensor(rows).to(getattr(torch, kind)))
        return str(found.dtype).removeprefix("torch."), found.detach().double().numpy()
    made = make(normalization, "RMSNorm", settings, dtype=f"mixed_{kind}")
    made.build(rows.shape)
    made.weights[0].assign(weight)
    import tensorflow as tf

    found = made(tf.cast(rows, kind))
    return found.dtype.name, np.asarray(tf.cast(found, "float64"))


def torchs(name, settings):
    """PyTorch's own layer."""
    from torch import nn

    if name == "GroupNorm":
        return nn.GroupNorm(**{"eps": 1e-5, **settings})
    return nn.RMSNorm(settings["features"], eps=settings.get("eps", 1e-6))


def kerases(name, settings):
    """The one of Keras."""
    from keras import layers

    if name == "GroupNorm":
        return layers.GroupNormalization(settings["num_groups"], epsilon=settings.get("eps", 1e-3))
    return layers.RMSNormalization(epsilon=settings.get("eps", 1e-6))


def refused(normalization, settings):
    """The name of the exception that a layer with these settings raises, None if it does not."""
    try:
        made = make(normalization, "GroupNorm", settings)
        if normalization.__track__ == "tf":
            made.build((None, 3, settings["num_channels"]))
    except NotImplementedError:
        raise
    except Exception as error:
        return type(error).__name__
    return None
