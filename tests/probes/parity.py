"""Small networks in both frameworks, read and written by the tests themselves.

Maps of 3@3x6 are flattened in front of the linear layer: C, H and W differ.
"""

import numpy as np

from autograder import toolkit

IMAGE, CLASSES, MAPS = (2, 5, 7), 4, (3, 3, 6)
SHAPES = {  # canonical, in order; "norm": the convolution has no bias but a normalization
    "plain": [(3, 2, 3, 2), (3,), (4, 54), (4,)],
    "norm": [(3, 2, 3, 2), (3,), (3,), (3,), (3,), (4, 54), (4,)],
}


def network(module, kind, double=True):
    """The network of a kind, with weights, in inference mode."""
    return (_pytorch if module.__track__ == "pytorch" else _keras)(kind, double)


def _pytorch(kind, double):
    import torch
    from torch import nn

    layers = [nn.Conv2d(2, 3, (3, 2), bias=kind == "plain")]
    layers += [nn.BatchNorm2d(3)] if kind == "norm" else []
    net = nn.Sequential(nn.Sequential(*layers), nn.ReLU(), nn.Flatten(), nn.Linear(54, 4))
    return net.to(torch.float64 if double else torch.float32).eval()


def _keras(kind, double):
    import keras
    from keras import layers

    inner = [layers.Conv2D(3, (3, 2), use_bias=kind == "plain")]
    inner += [layers.BatchNormalization()] if kind == "norm" else []
    inner = keras.Sequential([keras.Input(IMAGE[1:] + IMAGE[:1]), *inner])
    outer = [layers.ReLU(), layers.Flatten(), layers.Dense(4)]
    return keras.Sequential([keras.Input(IMAGE[1:] + IMAGE[:1]), inner, *outer])


def write(module, net, arrays):
    """Put canonical arrays into a network of this file, in the order of its weights."""
    if module.__track__ == "pytorch":
        import torch

        state = net.state_dict()
        names = [name for name in state if "num_batches" not in name]
        new = {n: torch.tensor(a) for n, a in zip(names, arrays, strict=True)}
        net.load_state_dict(new, strict=False)
    else:
        for variable, array in zip(net.weights, arrays, strict=True):
            variable.assign(native(array))
    return net


def native(array):
    """TensorFlow's layout of a canonical array, entry by entry."""
    if array.ndim == 1:
        return array
    if array.ndim == 2:  # the linear layer behind the maps
        places = [np.ravel_multi_index((c, h, w), MAPS) for h, w, c in np.ndindex(3, 6, 3)]
        return np.array([array[:, place] for place in places])
    out = np.empty((3, 2, 2, 3))
    for o, i, r, c in np.ndindex(*array.shape):
        out[r, c, i, o] = array[o, i, r, c]
    return out


def flatten_of(module, maps=True):
    """What only the TensorFlow track must be told: the maps that are flattened."""
    return {"maps_shape": MAPS} if maps and module.__track__ == "tf" else {}


def per_channel_network(module):
    """A scale of two channels, a convolution to one, a scale of one: (C, 1, 1) in PyTorch."""
    return (_scales_pytorch if module.__track__ == "pytorch" else _scales_keras)()


def _scales_pytorch():
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self, channels):
            super().__init__()
            self.scale = nn.Parameter(torch.zeros(channels, 1, 1))

        def forward(self, maps):
            return maps * self.scale

    return nn.Sequential(Scale(2), nn.Conv2d(2, 1, 1), Scale(1)).double()


def _scales_keras():
    import keras

    class Scale(keras.layers.Layer):
        def build(self, shape):
            self.scale = self.add_weight(shape=shape[-1:])

        def call(self, maps):
            return maps * self.scale

    return keras.Sequential([keras.Input((3, 4, 2)), Scale(), keras.layers.Conv2D(1, 1), Scale()])


def answers_in_tf(parity, images, weight, maps_shape):
    """The answers of TensorFlow's layer to images, or its weights where these do not fit."""
    kernel = parity.dense_to_tf(weight, maps_shape)
    flat = images.transpose(0, 2, 3, 1).reshape(len(images), -1)  # as TensorFlow flattens
    return flat @ kernel if np.shape(kernel)[:1] == flat.shape[1:] else kernel


def converted(parity, arrays, tensors=False, **settings):
    """Canonical arrays of arrays or of tensors, and what came in, afterwards."""
    given = [toolkit(parity).tensor(one) for one in arrays] if tensors else [*arrays]
    found = parity.canonical(given, **settings)
    return {"canonical": [np.array(one) for one in found], "own": [np.array(one) for one in given]}


def exported(parity, kind, arrays, change=False):
    net = write(parity, network(parity, kind), arrays)
    got = parity.export_weights(net, **flatten_of(parity))
    if change:
        write(parity, net, [array + 1 for array in arrays])
    return [np.array(one) for one in got]


def exported_per_channel(parity):
    net = per_channel_network(parity)
    return [np.shape(one) for one in parity.export_weights(net)]


def imported(parity, kind, arrays, images):
    net = network(parity, kind)
    parity.import_weights(net, arrays, **flatten_of(parity))
    return toolkit(parity).forward(net, images)


def kept_by_import(parity, arrays):
    """Formats and objects of a network's parameters after an import; the arrays after training."""
    net = network(parity, "norm", double=False)
    in_torch = parity.__track__ == "pytorch"
    before = list(net.parameters()) if in_torch else net.weights
    learning = [p.requires_grad if in_torch else p.trainable for p in before]
    own = [np.array(array) for array in arrays]
    parity.import_weights(net, own, **flatten_of(parity))
    after = list(net.parameters()) if in_torch else net.weights
    kept = net.state_dict().values() if in_torch else after
    kept = [toolkit(parity).array(one).astype(float).ravel() for one in kept if len(one.shape)]
    found = {
        "numbers": np.sort(np.concatenate(kept)),
        "the same objects": all(a is b for a, b in zip(before, after, strict=True)),
        "as before": learning == [p.requires_grad if in_torch else p.trainable for p in after]
        and (not in_torch or not any(layer.training for layer in net.modules())),
    }
    write(parity, net, [array + 1 for array in arrays])
    return {**found, "arrays": own}


def there_and_back(parity, kind, arrays):
    net = network(parity, kind)
    parity.import_weights(net, arrays, **flatten_of(parity))
    return parity.export_weights(net, **flatten_of(parity))


def imported_per_channel(parity, arrays, images):
    net = per_channel_network(parity)
    parity.import_weights(net, arrays)
    return toolkit(parity).forward(net, images)


def imported_dense(parity, arrays, features):
    """The answers of a network of two dense layers alone, with nothing between them."""
    sizes = [array.shape[::-1] for array in arrays[::2]]
    if parity.__track__ == "pytorch":
        from torch import nn

        net = nn.Sequential(*(nn.Linear(*pair) for pair in sizes)).double()
    else:
        import keras

        layers = [keras.layers.Dense(out) for _, out in sizes]
        net = keras.Sequential([keras.Input(sizes[0][:1]), *layers])
    parity.import_weights(net, arrays)
    kit = toolkit(parity)
    return kit.array(net(kit.tensor(features)))


def refused(parity, arrays, wrong, images):
    """Whether a ValueError came, its message, and the weights afterwards."""
    net = write(parity, network(parity, "plain"), arrays)
    message = None
    try:
        parity.import_weights(net, wrong, **flatten_of(parity))
    except ValueError as error:
        message = str(error)
    return message is not None, message, toolkit(parity).forward(net, images)


def normalized(parity, arrays, images, momentum, epsilon):
    """Set the constants; the answers, then the statistics after a batch of training."""
    net = write(parity, network(parity, "norm"), arrays)
    parity.set_batch_norm(net, momentum, epsilon)
    kit = toolkit(parity)
    answers = kit.forward(net, images)
    kit.forward(net, images, training=True)
    if parity.__track__ == "pytorch":
        layer = next(m for m in net.modules() if hasattr(m, "running_mean"))
        return answers, kit.array(layer.running_mean), kit.array(layer.running_var)
    return answers, *(np.array(v.numpy()) for v in net.weights[3:5])


def every_normalization(parity, momentum, epsilon):
    """Weight of the old statistics and epsilon of each batch normalization, at several depths.

    And the epsilon of a layer normalization, which is another thing.
    """
    if parity.__track__ == "pytorch":
        from torch import nn

        class Stage(nn.Module):
            def __init__(self):
                super().__init__()
                self.norm = nn.BatchNorm1d(12)

        inner = nn.Sequential(nn.Conv2d(2, 3, 1), nn.Sequential(nn.BatchNorm2d(3), nn.ReLU()))
        other, last = nn.LayerNorm(12), Stage()
        net = nn.Sequential(nn.BatchNorm2d(2), inner, nn.Flatten(), nn.BatchNorm1d(12), other, last)
        norms = [net[0], inner[1][0], net[3], last.norm]
    else:
        import keras
        from keras.layers import BatchNormalization, Conv2D, Flatten, LayerNormalization, ReLU

        class Stage(keras.layers.Layer):
            def __init__(self, norm):
                super().__init__()
                self.norm = norm

            def call(self, values):
                return self.norm(values)

        other = LayerNormalization(epsilon=1e-5)
        norms = [BatchNormalization() for _ in range(4)]
        inner = keras.Sequential([Conv2D(3, 1), keras.Sequential([norms[1], ReLU()])])
        before = [keras.Input((2, 2, 2)), norms[0], inner, Flatten()]
        net = keras.Sequential([*before, norms[2], other, Stage(norms[3])])
    parity.set_batch_norm(net, momentum, epsilon)
    if parity.__track__ == "pytorch":
        return [[1 - one.momentum, one.eps] for one in norms], other.eps
    return [[one.momentum, one.epsilon] for one in norms], other.epsilon


def constants_refused(parity, arrays, images, momentum, epsilon):
    """Whether a ValueError came, the answers afterwards, and whether the momentum is as before."""
    net, refused = write(parity, network(parity, "norm"), arrays), False
    layers = net.modules() if parity.__track__ == "pytorch" else net.layers[0].layers
    layer = next(one for one in layers if hasattr(one, "momentum"))
    before = layer.momentum
    try:
        parity.set_batch_norm(net, momentum, epsilon)
    except ValueError:
        refused = True
    return refused, toolkit(parity).forward(net, images), layer.momentum == before


def convolved(parity, images, weight, bias, **settings):
    kit = toolkit(parity)
    arguments = kit.tensor(weight), kit.tensor(bias)
    return kit.maps(parity.conv2d(kit.images(images), *arguments, **settings))


def traced(parity, kind, arrays, batches, rates, momentum, double=True):
    net = with_old_gradients(parity, write(parity, network(parity, kind, double), arrays))
    settings = flatten_of(parity)
    return parity.training_trace(net, batches, rates, momentum, **settings)


def with_old_gradients(parity, net):
    """The network, after somebody else's step where gradients are kept."""
    for parameter in net.parameters() if parity.__track__ == "pytorch" else ():
        parameter.grad = 0 * parameter.detach() + 5
    return net


def answers_after(parity, arrays, batches, rates, momentum, images):
    """What the network that was handed over computes after its training."""
    net = write(parity, network(parity, "plain"), arrays)
    parity.training_trace(net, batches, rates, momentum, **flatten_of(parity))
    return toolkit(parity).forward(net, images)


def gradient_shapes(parity, images, labels):
    """The shapes of the gradients of a network with numbers for each channel."""
    net = per_channel_network(parity)
    if parity.__track__ == "pytorch":
        from torch import nn

        net = nn.Sequential(net, nn.Flatten())
    else:
        import keras

        net = keras.Sequential([net, keras.layers.Flatten()])
        net.build((None, 3, 4, 2))
    trace = parity.training_trace(net, [(images, labels)], [0.5], 0.5)
    return [list(np.shape(one)) for one in trace["gradients"]]


def after_steps(parity, weight, gradients, convention):
    """The arrays that momentum_steps was given, afterwards."""
    parity.momentum_steps(weight, gradients, [0.5, 0.25], 0.75, convention)
    return [weight, *gradients]
