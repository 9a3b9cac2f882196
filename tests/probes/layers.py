"""Probes of the chapter on layers: they run beside the code under test, in either framework.

Weights come in PyTorch's layout, (out, in) and (out, in, kh, kw), images as (N, C, H, W); what
comes back is in the same layouts.
"""

import math

import numpy as np

from autograder import toolkit

KERAS_WORDS = {"bias": "use_bias", "stride": "strides"}
KERAS_LAYERS = {"Linear": "Dense", "Conv2d": "Conv2D"}


def pair(layers, name, sizes, settings):
    """A layer under test and the framework's own; sizes are (in, out) or (in, out, kernel)."""
    if layers.__track__ == "pytorch":
        from torch import nn

        own = getattr(layers, name)(*sizes, **settings)
        return own.double(), getattr(nn, name)(*sizes, **settings).double()
    import keras

    own = getattr(layers, name)(*sizes[1:], **in_keras_words(settings))
    library = getattr(keras.layers, KERAS_LAYERS[name])
    return own, library(*sizes[1:], **in_keras_words(settings))


def in_keras_words(settings):
    """stride -> strides, padding 0 -> "valid" ("same" remains), bias -> use_bias."""
    settings = {KERAS_WORDS.get(key, key): value for key, value in settings.items()}
    if settings.get("padding") == 0:
        settings["padding"] = "valid"
    return settings


def tensor_of(layers, inputs):
    """Images, or rows of values, in the framework's layout."""
    kit = toolkit(layers)
    return kit.images(inputs) if np.ndim(inputs) == 4 else kit.tensor(inputs)


def array_of(layers, outputs):
    kit = toolkit(layers)
    return kit.maps(outputs) if len(outputs.shape) == 4 else kit.array(outputs)


def to_keras(weight):
    """A weight in Keras' layout; biases stay."""
    return weight.transpose(2, 3, 1, 0) if weight.ndim == 4 else weight.T


def from_keras(weight):
    if weight is None:
        return None
    weight = np.asarray(weight)
    return weight.transpose(3, 2, 0, 1) if weight.ndim == 4 else weight.T


def loaded(layers, name, sizes, inputs, weights, settings):
    """A layer under test that took over the given weights from the framework's layer."""
    own, library = pair(layers, name, sizes, settings)
    if layers.__track__ == "pytorch":
        import torch

        names = library.state_dict()
        library.load_state_dict(dict(zip(names, map(torch.tensor, weights), strict=True)))
        own.load_state_dict(library.state_dict())
        return own
    library.build(inputs.shape)
    library.set_weights([to_keras(one) for one in weights])
    own(inputs)
    own.set_weights(library.get_weights())
    return own


def outputs(layers, name, sizes, inputs, weights, **settings):
    """What a layer with the framework's weights makes of the inputs."""
    inputs = tensor_of(layers, inputs)
    own = loaded(layers, name, sizes, inputs, weights, settings)
    return array_of(layers, own(inputs))


def gradients(layers, name, sizes, inputs, weights, upstream, **settings):
    """The gradients of sum(outputs * upstream): of the inputs, then of every weight."""
    inputs, upstream = tensor_of(layers, inputs), tensor_of(layers, upstream)
    own = loaded(layers, name, sizes, inputs, weights, settings)
    if layers.__track__ == "pytorch":
        inputs.requires_grad_()
        (own(inputs) * upstream).sum().backward()
        named = dict(own.named_parameters())
        found = (inputs.grad, *(named[key].grad for key in ("weight", "bias")))
        return [None if one is None else one.numpy() for one in found]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(inputs)
        loss = tf.reduce_sum(own(inputs) * upstream)
    found = tape.gradient(loss, [inputs, *(v.value for v in own.trainable_variables)])
    return [array_of(layers, found[0]), *map(from_keras, found[1:])]


def registered(layers, name, sizes, inputs, **settings):
    """Inside a model: the shapes of what is trained, sorted, and how many weights there were
    before any inputs came."""
    kit, (own, _) = toolkit(layers), pair(layers, name, sizes, settings)
    if layers.__track__ == "pytorch":
        from torch import nn

        return {"trained": sorted(kit.trainable_shapes(nn.Sequential(own))), "before": None}
    import keras

    before = len(own.weights)
    shape = tensor_of(layers, inputs).shape
    model = keras.Sequential([keras.Input(shape[1:]), own])
    return {"trained": sorted(kit.trainable_shapes(model)), "before": before}


def start_values(layers, name, sizes, inputs):
    """The weights of a fresh layer: the matrix or kernels, then the bias."""
    own, _ = pair(layers, name, sizes, {})
    if layers.__track__ == "pytorch":
        return [own.state_dict()[key].numpy() for key in ("weight", "bias")]
    own(tensor_of(layers, inputs))
    return [from_keras(one) for one in own.get_weights()]


def handed_on(layers, name, sizes, inputs, **settings):
    """What takes all from a fresh layer: in PyTorch the framework's layer its state, in Keras a
    copy its configuration and weights.

    Returns names and shapes of the weights in the layer, and where they go; outputs of the layer;
    and, if the weights fit, these weights (PyTorch) or the outputs of the copy (Keras).
    """
    own, library = pair(layers, name, sizes, settings)
    inputs = tensor_of(layers, inputs)
    own(inputs)  # makes the weights
    refill(layers, own)
    outputs = array_of(layers, own(inputs))
    if layers.__track__ == "pytorch":
        state, theirs = own.state_dict(), library.state_dict()
        shapes = [{key: tuple(one.shape) for key, one in each.items()} for each in (state, theirs)]
        return [*shapes, outputs, [state[key].numpy() for key in theirs if key in state]]
    import keras

    kinds = {name: getattr(layers, name)}
    config = keras.saving.serialize_keras_object(own)
    other = keras.saving.deserialize_keras_object(config, custom_objects=kinds)
    other(inputs)
    shapes = [[tuple(one.shape) for one in each.weights] for each in (own, other)]
    if shapes[0] != shapes[1]:
        return [*shapes, outputs, None]
    other.set_weights(own.get_weights())
    return [*shapes, outputs, array_of(layers, other(inputs))]


def refill(layers, own):
    """Give weights of one shape the same values in every answer, however they started."""

    def values(weight):
        return np.random.default_rng(tuple(weight.shape)).uniform(0.5, 1.5, tuple(weight.shape))

    if layers.__track__ != "pytorch":
        own.set_weights([values(one) for one in own.get_weights()])
        return
    import torch

    with torch.no_grad():
        for one in own.parameters():
            one.copy_(torch.as_tensor(values(one)))


def names_of_a_copy(layers, name, sizes):
    """Keras: what a layer and a copy of it keep of the base class's settings. (PyTorch: None.)"""
    kind = getattr(layers, name)
    if layers.__track__ == "pytorch":
        kind(*sizes)
        return None
    own = kind(*sizes[1:], name="stem", trainable=False, dtype="float64")
    both = {"the layer": own, "a copy": kind.from_config(own.get_config())}
    return {
        whose: {
            "name": one.name.rstrip("_0123456789"),
            "trainable": one.trainable,
            "dtype": one.compute_dtype,
        }
        for whose, one in both.items()
    }


PIECES = {  # what a layer may be made of, and names of the containers
    "Module", "Layer", "ParameterList", "ParameterDict", "ModuleList", "ModuleDict", "Sequential",
    "Identity", "Unfold", "Fold", "ZeroPad2d", "ZeroPadding2D", "Reshape", "Permute", "Flatten",
}  # fmt: skip
WHOLE = {"batch_norm", "dropout", "native_dropout", "native_batch_norm"}


def ready_made(layers, name, sizes, inputs):
    """The framework's layers from which a layer is derived or made, and, in PyTorch, its
    functions for the whole that are called."""
    made = sizes if layers.__track__ == "pytorch" or name in ("BatchNorm", "Dropout") else sizes[1:]
    own, inputs = getattr(layers, name)(*made), tensor_of(layers, inputs)
    if layers.__track__ == "pytorch":
        called = _functions_called(lambda: own.train().double()(inputs))
        parts, home = list(own.modules()), "torch"
    else:
        own(inputs)
        called, parts, home = [], [own, *own._flatten_layers(include_self=False)], "keras"
    kinds = {kind for part in parts for kind in type(part).__mro__}
    if home == "keras":
        import keras

        kinds = {kind for kind in kinds if issubclass(kind, keras.Layer)}
    theirs = {kind.__name__ for kind in kinds if kind.__module__.split(".")[0] == home}
    return sorted(theirs - PIECES) + sorted(WHOLE & set(called))


def _functions_called(run):
    """The names of PyTorch's functions that a run calls."""
    from torch.overrides import TorchFunctionMode

    names = []

    class Names(TorchFunctionMode):
        def __torch_function__(self, function, types, args=(), kwargs=None):
            names.append(getattr(function, "__name__", ""))
            return function(*args, **(kwargs or {}))

    with Names():
        run()
    return names


def inputs_afterwards(layers, name, sizes, inputs):
    """The inputs as a layer in training leaves them."""
    made = sizes if layers.__track__ == "pytorch" or name in ("BatchNorm", "Dropout") else sizes[1:]
    own, inputs = getattr(layers, name)(*made), tensor_of(layers, inputs)
    if layers.__track__ == "pytorch":
        own.train().double()(inputs)
    else:
        own(inputs, training=True)
    return array_of(layers, inputs)


def names_kept(layers, sizes):
    """Keras: do layers take the names that they are given? (PyTorch: None.)"""
    taken = {}
    for kind, given in sizes.items():
        if layers.__track__ == "pytorch":
            getattr(layers, kind)(*given)
            taken[kind] = None
        else:
            short = given[1:] if kind in ("Linear", "Conv2d") else ()
            taken[kind] = getattr(layers, kind)(*short, name="stem").name == "stem"
    return taken


# --- batch normalization


def norm_start(layers, inputs):
    """The state of a fresh layer: scale, shift, mean, variance; the shapes it trains; and, in
    PyTorch, how many batches it has seen."""
    kit, seen = toolkit(layers), None
    if layers.__track__ == "pytorch":
        own = layers.BatchNorm(np.shape(inputs)[1])
        seen = int(own.state_dict().get("num_batches_tracked", -1))
        names = ("weight", "bias", "running_mean", "running_var")
        state = [own.state_dict()[key].numpy() for key in names]
    else:
        own = layers.BatchNorm()
        own(tensor_of(layers, inputs), training=False)
        state = own.get_weights()
    return {"state": state, "trained": sorted(kit.trainable_shapes(own)), "seen": seen}


def normalized(layers, steps, weights, statistics, freeze=False, **settings):
    """Run a script of (mode, batch) through a layer that took over the framework's state.

    Returns the outputs, after each step the running mean and variance, and, in PyTorch, the
    number of batches seen and how many buffers ask for gradients.
    """
    own, run = _loaded_norm(layers, steps[0][1], [*weights, *statistics], settings)
    if freeze and layers.__track__ == "pytorch":
        own.requires_grad_(False)
    elif freeze:
        own.trainable = False
    said, states, seen, attached = [], [], None, None
    for mode, batch in steps:
        inputs = tensor_of(layers, batch)
        if layers.__track__ == "pytorch":
            inputs.requires_grad_()  # as behind another layer
        said.append(array_of(layers, run(own, inputs, mode == "train")))
        states.append(_statistics(layers, own))
    if layers.__track__ == "pytorch":
        seen = int(own.state_dict()["num_batches_tracked"])
        attached = sum(one.requires_grad for one in own.buffers())
    return {"outputs": said, "statistics": states, "seen": seen, "attached": attached}


def _loaded_norm(layers, batch, state, settings):
    """A layer with the state of the framework's, and a function that runs it in a mode."""
    if layers.__track__ == "pytorch":
        import torch
        from torch import nn

        library = nn.BatchNorm2d(len(state[0])).double()
        values = [*map(torch.tensor, state), torch.tensor(0)]
        library.load_state_dict(dict(zip(library.state_dict(), values, strict=True)))
        own = layers.BatchNorm(len(state[0]), **settings).double()
        own.load_state_dict(library.state_dict())
        return own, lambda own, inputs, training: own.train(training)(inputs)
    import keras

    library, own = keras.layers.BatchNormalization(), layers.BatchNorm(**settings)
    inputs = tensor_of(layers, batch)
    library.build(inputs.shape)
    library.set_weights(state)
    own(inputs, training=False)
    own.set_weights(library.get_weights())
    return own, lambda own, inputs, training: own(inputs, training=training)


def _statistics(layers, own):
    if layers.__track__ == "pytorch":
        state = own.state_dict()
        return [state[key].numpy().copy() for key in ("running_mean", "running_var")]
    return own.get_weights()[2:]


def norm_gradients(layers, batch, weights, statistics, upstream, **settings):
    """Gradients in training mode: of the inputs, of the scale, of the shift."""
    own, run = _loaded_norm(layers, batch, [*weights, *statistics], settings)
    inputs, upstream = tensor_of(layers, batch), tensor_of(layers, upstream)
    if layers.__track__ == "pytorch":
        inputs.requires_grad_()
        (run(own, inputs, True) * upstream).sum().backward()
        named = dict(own.named_parameters())
        found = (inputs.grad, *(named[key].grad for key in ("weight", "bias")))
        return [None if one is None else one.numpy() for one in found]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(inputs)
        loss = tf.reduce_sum(run(own, inputs, True) * upstream)
    found = tape.gradient(loss, [inputs, *(v.value for v in own.trainable_variables)])
    return [array_of(layers, found[0]), *map(np.asarray, found[1:])]


def norm_without_a_mode(layers, batch, weights, statistics, **settings):
    """Outputs when nothing is said of training (PyTorch's modules train, Keras' layers do not),
    and then in evaluation."""
    own, run = _loaded_norm(layers, batch, [*weights, *statistics], settings)
    inputs = tensor_of(layers, batch)
    return [array_of(layers, one) for one in (own(inputs), run(own, inputs, False))]


# --- dropout


def dropped(layers, p, inputs, training):
    """Outputs of two calls in a mode (None: none is said), and the gradient of the first's sum."""
    kit, own = toolkit(layers), layers.Dropout(p)
    inputs = kit.tensor(inputs)
    if layers.__track__ == "pytorch":
        own.train(bool(training))
        inputs.requires_grad_()
        first, second = own(inputs), own(inputs)
        first.sum().backward()
        gradient = inputs.grad
    else:
        import tensorflow as tf

        mode = {} if training is None else {"training": training}
        with tf.GradientTape() as tape:
            tape.watch(inputs)
            first = own(inputs, **mode)
            loss = tf.reduce_sum(first)
        gradient, second = tape.gradient(loss, inputs), own(inputs, **mode)
    return [kit.array(one) for one in (first, second, gradient)]


def drop_facts(layers, p, shape):
    """What can be said of dropout without knowing its draws, coarsely enough to be sure.

    The distinct values that ones become, the share of zeros in steps of 0.05, how often a value
    shares its fate with its neighbor along each axis (last: with itself in a second call) in
    steps of 0.1, whether the gradient passes as the values do, and what ones become in evaluation.
    """
    first, second, gradient = dropped(layers, p, np.ones(shape), training=True)
    calm, _, _ = dropped(layers, p, np.ones((2, 3)), training=False)
    zero, again = first == 0, second == 0
    alike = [np.mean(zero == np.roll(zero, 1, axis)) for axis in range(zero.ndim)]
    return {
        "values": [float(one) for one in np.unique(first.round(6))[:4]],
        "share of zeros": round(20 * float(zero.mean())) / 20,
        "alike": [round(float(one), 1) for one in (*alike, np.mean(zero == again))],
        "gradient": bool(np.allclose(first, gradient)),
        "in evaluation": float(calm.mean()),
    }


def dropped_in_a_graph(layers, p, inputs):
    """Two calls in training: of the layer itself, and in Keras of a tf.function with it."""
    own, inputs = layers.Dropout(p), tensor_of(layers, inputs)
    if layers.__track__ == "pytorch":
        run = own.train()
    else:
        import tensorflow as tf

        run = tf.function(lambda values: own(values, training=True))
    return [array_of(layers, run(inputs)) for _ in range(2)]


def refused_probability(layers, p):
    """The name of the exception that a probability raises."""
    try:
        layers.Dropout(p)
    except NotImplementedError:  # a stub: it must be seen as one
        raise
    except Exception as error:  # any other exception is the answer
        return type(error).__name__
    return None


# --- initialization


def fans(layers, shape):
    """(fan_in, fan_out) of a weight."""
    return [int(one) for one in layers.fans(_own_layout(layers, shape))]


def _own_layout(layers, shape):
    if layers.__track__ == "pytorch":
        return tuple(shape)
    return (*shape[2:], shape[1], shape[0])


def draws(layers, name, shape, times, **settings):
    """Weights drawn one after the other."""
    kit, draw = toolkit(layers), getattr(layers, name)
    drawn = [kit.array(draw(_own_layout(layers, shape), **settings)) for _ in range(times)]
    return drawn if layers.__track__ == "pytorch" else [from_keras(one) for one in drawn]


def kind_of_draw(layers, name, shape):
    """What a drawn weight is: its formats, and whether it is an ordinary tensor."""
    draw, shape = getattr(layers, name), _own_layout(layers, shape)
    if layers.__track__ == "pytorch":
        import torch

        drawn = draw(shape)
        plain = type(drawn) is torch.Tensor and not drawn.requires_grad
        return {"formats": [str(drawn.dtype).split(".")[-1]], "without a gradient": plain}
    import keras
    import tensorflow as tf

    layer = keras.layers.Layer()
    weight = layer.add_weight(shape=shape, initializer=draw)
    drawn = [draw(shape), draw(shape, dtype="float64"), draw(shape, "float16"), weight]
    return {
        "formats": [keras.backend.standardize_dtype(one.dtype) for one in drawn],
        "without a gradient": not isinstance(drawn[0], (tf.Variable, keras.Variable)),
    }


def spread(layers, name, shape, expected, **settings):
    """The standard deviation of a weight in units of the expected one, to a tenth, and whether
    values lie outside a uniform distribution of that deviation.

    With tens of thousands of values a tenth is many standard errors: equal mistakes give equal
    answers, whatever was drawn.
    """
    [drawn] = draws(layers, name, shape, times=1, **settings)
    outside = float(np.abs(drawn).max()) > 1.03 * math.sqrt(3) * drawn.std()
    return {"deviation": round(float(drawn.std()) / expected, 1), "outside": outside}
