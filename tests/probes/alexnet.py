"""Probes of the page on AlexNet: they run beside the code under test."""

import contextlib
import math

import numpy as np

from autograder import toolkit
from probes.weightless import weightless


@contextlib.contextmanager
def eager(kit):
    """Keras compiles a grouped convolution, and so hides it from the transplant: not in here."""
    if not kit.__name__.endswith("tf"):
        yield
        return
    import tensorflow as tf

    compiled = tf.function
    tf.function = lambda *args, **settings: args[0] if args else lambda function: function
    try:
        yield
    finally:
        tf.function = compiled


def logits(module, name, images, layers, training=False, times=1, **settings):
    kit = toolkit(module)
    classes, hidden = len(layers[-1]["bias"]), len(layers[-2]["bias"])
    if name != "SmallAlexNet":
        settings["hidden"] = hidden
    net = getattr(module, name)(num_classes=classes, **settings)
    with eager(kit):
        net = kit.transplant(net, layers, images)
        outputs = [kit.forward(net, images, training) for _ in range(times)]
    return outputs if times > 1 else outputs[0]


def gradients(module, name, images, layers, upstream):
    kit = toolkit(module)
    net = getattr(module, name)(num_classes=len(layers[-1]["bias"]), hidden=24)
    with eager(kit):
        net = kit.transplant(net, layers, images)
    return kit.gradients(net, images, upstream)


def parameter_count(module, name, size):
    """The full network's parameters; PyTorch can count without memory for them."""
    kit = toolkit(module)
    if module.__track__ == "tf":
        net = getattr(module, name)()
        if net.built:
            return kit.count(net)
        with eager(kit):
            return kit.count(kit.build(net, np.zeros((1, 3, size, size))))
    return kit.count(weightless(lambda: _complete(getattr(module, name)(), size)))


def _complete(net, size):
    """The network, also if it has layers that wait for their input."""
    import torch
    from torch.nn.parameter import is_lazy

    if any(map(is_lazy, net.parameters())):
        net(torch.zeros(1, 3, size, size))
    return net


def weight_shapes(module, name, size):
    kit = toolkit(module)
    net = getattr(module, name)(num_classes=7, hidden=24)
    with eager(kit):
        return kit.trainable_shapes(kit.build(net, np.zeros((1, 3, size, size))))


def start_values(module, layers):
    """How the weights are distributed, and the smallest and largest bias, layer by layer."""
    kit = toolkit(module)
    net = module.AlexNet(num_classes=7, hidden=24)
    with eager(kit):
        kit.build(net, np.zeros((1, 3, 227, 227)))
        tensors = (
            net.parameters if module.__track__ == "pytorch" else lambda: net.trainable_variables
        )
        before = [kit.array(one).copy() for one in tensors()]
        kit.transplant(net, layers, np.zeros((1, 3, 227, 227)))
        after = [float(kit.array(one).flat[0]) for one in tensors()]
    found = {}
    for start, mark in zip(before, after, strict=True):
        name, rest = layers[math.floor(mark)]["name"], mark % 1
        if rest:
            found[f"{name} bias"] = [float(start.min()), float(start.max())]
        else:
            inside = np.abs(start - start.mean()) < start.std()
            found[f"{name} weight"] = {
                "mean": float(start.mean()), "deviation": float(start.std()),
                "within": float(inside.mean()), "count": start.size,
            }  # fmt: skip
    return found


def empty():
    """torchvision's network without memory for its weights."""
    from torchvision.models import alexnet

    return weightless(alexnet)


def names_and_shapes(alexnet):
    """What a state_dict holds; nothing is computed."""
    state = weightless(alexnet.AlexNetOneTower).state_dict()
    return [[name, list(value.shape)] for name, value in state.items()]


def drawn(shapes):
    """Weights for these names and shapes: the same in every process, and quickly made."""
    import torch

    some = torch.randn(10_007, generator=torch.Generator().manual_seed(17))
    state = {}
    for name, shape in shapes:
        size = math.prod(shape)
        values = some.roll(len(state)).repeat(size // len(some) + 1)[:size]
        state[name] = values.reshape(shape) * (2 / math.prod(shape[1:])) ** 0.5
    return state


def without_start_values(network):
    """A network whose weights are about to be loaded: to draw 61 million takes a second."""
    import torch

    net = weightless(network)
    known = {id(one) for one in (*net.parameters(), *net.buffers())}
    others = [one for module in net.modules() for one in vars(module).values()]
    plain = [one for one in others if isinstance(one, torch.Tensor) and id(one) not in known]
    return network() if plain or [*net.buffers()] else net


def exchanged(alexnet, shapes, batches):
    """Logits with drawn weights, and of torchvision's network with what our state_dict says."""
    import torch

    ours, other = without_start_values(alexnet.AlexNetOneTower), empty()
    ours.load_state_dict(drawn(shapes), assign=True)
    ours.eval()
    other.load_state_dict(ours.state_dict(), assign=True)
    inputs = [torch.as_tensor(batch, dtype=torch.float32) for batch in batches]
    with torch.no_grad():
        return [[net(one).numpy() for one in inputs] for net in (ours, other.eval())]


def small_twin(kind, height, width):
    """A Keras network with all that a port can get wrong, and its twin's layers in PyTorch."""
    import keras
    from keras import layers

    steps = [
        keras.Input((height, width, 3)),
        layers.Conv2D(4, 3, activation="relu"),
        layers.Dropout(0.5),
        layers.Conv2D(6, 3, groups=2, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(5, activation="relu"),
        layers.Dense(5, activation="relu"),
        layers.Dense(2),
    ]
    if kind == "no maps":
        steps = [keras.Input((7,)), layers.Flatten(), *steps[-3:]]
    return keras.Sequential(steps)


def ported(alexnet, kind, inputs, state):
    """The outputs of a Keras network after the weights were written into it; and the state."""
    kit = toolkit(alexnet)
    size = (9, 9) if kind == "no maps" else inputs.shape[2:]
    net = small_twin(kind, *size)
    alexnet.port_weights(net, state)
    if kind == "no maps":
        return kit.array(net(kit.tensor(inputs))), state
    with eager(kit):
        return kit.forward(net, inputs), state


def refused(alexnet, height, width, state):
    """Whether a port raises a ValueError, or another exception, or none."""
    try:
        alexnet.port_weights(small_twin("maps", height, width), state)
    except NotImplementedError:
        raise
    except Exception as error:
        return "ValueError" if isinstance(error, ValueError) else "another exception"
    return None


def predicted(alexnet, images, size, weight):
    """Ten-crop probabilities of a network that is one matrix; and the shapes that it was fed."""
    shapes = []

    def network(windows):
        shapes.append(list(windows.shape[1:]))
        return windows.reshape(len(windows), -1) @ weight

    result = alexnet.predict_ten_crops(network, images, size)
    return [result, shapes]


def multiply_adds(alexnet, layers, shape):
    return [[*pair] for pair in alexnet.multiply_adds(layers, shape).items()]
