"""The networks on which the probes of the chapter on recipes run its averages and its loop.

Inputs (N, 3) -> linear 4 -> batch normalization -> ReLU -> times 2 in training -> linear 3 ->
batch normalization without scale and shift. Some of it is nested in a layer or a model of its own.
Keras networks are used again within a process, since to make one takes long.
"""

import functools

import numpy as np

EPS, KEPT = 1e-3, (0.7, 0.95)  # of both normalizations: what is left of old statistics
NAMES = ("w1", "b1", "gamma", "beta", "mean1", "var1", "w2", "b2", "mean2", "var2", "count")


def make(recipe, state, mixed_modes=False):
    """The network in that state; PyTorch: in evaluation mode, or with some parts in training."""
    net = _torch_net() if recipe.__track__ == "pytorch" else _keras_net()
    assign(recipe, net, state)
    if recipe.__track__ == "pytorch":
        net.eval()
        if mixed_modes:
            net[2].train()
            net[4].train()
            net[4][0].eval()
    else:
        for norm, kept in zip((net.layers[0].norm, net.layers[-1]), KEPT, strict=True):
            norm.momentum = kept
    return net


def _torch_net():
    import torch
    from torch import nn

    class Twice(nn.Module):
        graphs = False  # whether any pass recorded one

        def forward(self, x):
            self.graphs = self.graphs or torch.is_grad_enabled()
            return 2 * x if self.training else x

    first = nn.BatchNorm1d(4, EPS, 1 - KEPT[0])
    last = nn.BatchNorm1d(3, EPS, 1 - KEPT[1], affine=False)
    inner = nn.Sequential(nn.Linear(4, 3), last)
    return nn.Sequential(nn.Linear(3, 4), first, nn.ReLU(), Twice(), inner).double()


def _torch_tensors(net):
    first, norm, (second, last) = net[0], net[1], net[4]
    return dict(
        w1=first.weight, b1=first.bias, gamma=norm.weight, beta=norm.bias,
        mean1=norm.running_mean, var1=norm.running_var, w2=second.weight, b2=second.bias,
        mean2=last.running_mean, var2=last.running_var, count=norm.num_batches_tracked,
    )  # fmt: skip


@functools.cache
def _keras_net():
    import keras
    from keras import layers

    class Twice(layers.Layer):
        def __init__(self):
            super().__init__()
            self.count = self.add_weight(shape=(), dtype="int64", trainable=False, name="count",
                                         initializer="zeros")  # fmt: skip

        def call(self, x, training=None):
            return 2 * x if training else x

    class Block(layers.Layer):
        def __init__(self):
            super().__init__()
            self.dense = layers.Dense(4)
            self.norm = layers.BatchNormalization(momentum=KEPT[0], epsilon=EPS)

        def call(self, x, training=None):
            return self.norm(self.dense(x), training=training)

    last = layers.BatchNormalization(momentum=KEPT[1], epsilon=EPS, center=False, scale=False)
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
    return keras.Sequential([keras.Input((3,)), Block(), layers.ReLU(), Twice(), inner, last])


def _keras_tensors(net):
    block, _, twice, inner, last = net.layers
    norm, (second,) = block.norm, inner.layers
    return dict(
        w1=block.dense.kernel, b1=block.dense.bias, gamma=norm.gamma, beta=norm.beta,
        mean1=norm.moving_mean, var1=norm.moving_variance, w2=second.kernel, b2=second.bias,
        mean2=last.moving_mean, var2=last.moving_variance, count=twice.count,
    )  # fmt: skip


def tensors(recipe, net):
    """name -> parameter, buffer or variable."""
    return _torch_tensors(net) if recipe.__track__ == "pytorch" else _keras_tensors(net)


def state_of(recipe, net):
    """name -> array; matrices are (out, in) in both frameworks."""
    if recipe.__track__ == "pytorch":
        return {k: v.detach().numpy().copy() for k, v in tensors(recipe, net).items()}
    return {k: np.array(v.numpy().T) for k, v in tensors(recipe, net).items()}


def assign(recipe, net, state):
    """Overwrite weights, statistics and the counter, in place."""
    if recipe.__track__ == "pytorch":
        import torch

        with torch.no_grad():
            for name, tensor in tensors(recipe, net).items():
                tensor.copy_(torch.as_tensor(state[name]))
    else:
        for name, variable in tensors(recipe, net).items():
            variable.assign(np.transpose(state[name]).astype(variable.dtype))


def objects(recipe, net):
    """The parameters or trainable variables themselves."""
    if recipe.__track__ == "pytorch":
        return list(net.parameters())
    return list(net.trainable_variables)


def gradient_step(recipe, net):
    """A function that takes one step of size 0.1 against gradients of ones."""
    chosen = objects(recipe, net)
    if recipe.__track__ == "pytorch":
        import torch

        optimizer = torch.optim.SGD(chosen, lr=0.1)

        def step():
            for p in chosen:
                p.grad = torch.ones_like(p)
            optimizer.step()

        return step
    import keras
    import tensorflow as tf

    optimizer = keras.optimizers.SGD(0.1)
    return lambda: optimizer.apply([tf.ones_like(one) for one in chosen], chosen)


def softmax_regression(recipe, weights, momentum):
    """A linear layer behind one that multiplies by 1.5 in training; optimizer; a look at (w, b)."""
    if recipe.__track__ == "pytorch":
        return _torch_regression(weights, momentum)
    return _keras_regression(weights, momentum)


def _torch_regression(weights, momentum):
    import torch
    from torch import nn

    class More(nn.Module):
        def forward(self, x):
            return 1.5 * x if self.training else x

    w, b = (torch.tensor(one, dtype=torch.float64) for one in weights)
    linear = nn.Linear(w.shape[1], len(w)).double()
    net = nn.Sequential(More(), linear).eval()
    with torch.no_grad():
        linear.weight.copy_(w)
        linear.bias.copy_(b)
    for p in net.parameters():
        p.grad = torch.full_like(p, 9.0)  # from before
    groups = [{"params": [linear.weight]}, {"params": [linear.bias]}]
    optimizer = torch.optim.SGD(groups, lr=7.0, momentum=momentum)
    return net, optimizer, lambda: [p.detach().numpy().copy() for p in linear.parameters()]


@functools.cache
def _keras_linear(features, classes):
    import keras
    from keras import layers

    class More(layers.Layer):
        def call(self, x, training=None):
            return 1.5 * x if training else x

    linear = layers.Dense(classes)
    return keras.Sequential([keras.Input((features,)), More(), linear]), linear


def _keras_regression(weights, momentum):
    import keras

    w, b = weights
    net, linear = _keras_linear(w.shape[1], len(w))
    linear.set_weights([w.T, b])
    optimizer = keras.optimizers.SGD(7.0, momentum=momentum)
    return net, optimizer, lambda: [linear.kernel.numpy().T.copy(), linear.bias.numpy().copy()]
