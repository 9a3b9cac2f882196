"""Probes of the chapter on residual blocks: they run beside the code under test."""

import numpy as np

from autograder import toolkit


def maps_of(module, name, maps, layers, settings, training=False):
    """What a block with described layers makes of maps."""
    kit = toolkit(module)
    block = kit.transplant(getattr(module, name)(**settings), layers, maps)
    return kit.forward(block, maps, training)


def maps_in_both_modes(module, name, maps, layers, settings):
    """What a block makes of maps, first evaluating, then training."""
    kit = toolkit(module)
    block = kit.transplant(getattr(module, name)(**settings), layers, maps)
    return [kit.forward(block, maps, training) for training in (False, True)]


def twice_in_a_row(module, name, maps, layers, settings):
    """The maps that a block was given, after it has used them."""
    kit = toolkit(module)
    block = kit.transplant(getattr(module, name)(**settings), layers, maps)
    given = kit.images(maps)
    if module.__track__ == "pytorch":
        block.train()(given)
    else:
        block(given, training=True)
    return kit.maps(given)


def gradients_of(module, name, maps, layers, settings, upstream):
    kit = toolkit(module)
    block = kit.transplant(getattr(module, name)(**settings), layers, maps)
    return kit.gradients(block, maps, upstream)


def parameters_of(module, name, maps, settings):
    kit = toolkit(module)
    return kit.count(kit.build(getattr(module, name)(**settings), maps))


def fresh(module, name, maps, settings):
    """What a block makes of maps before anybody has set its weights."""
    kit = toolkit(module)
    return kit.forward(kit.build(getattr(module, name)(**settings), maps), maps)


# --- little blocks and networks that the tests bring along


def blocks_with_branches(module, sizes, scale):
    """Modules with a branch that ends in a batch normalisation, and one beside it."""
    return [_pytorch_block(*size, scale) if module.__track__ == "pytorch" else
            _keras_block(*size, scale) for size in sizes]  # fmt: skip


def _pytorch_block(channels, layers, scale):
    from torch import nn

    block = nn.Module()
    parts = [(nn.Conv2d(channels, channels, 1), nn.BatchNorm2d(channels)) for _ in range(layers)]
    block.branch = nn.Sequential(*(one for pair in parts for one in pair))
    block.shortcut = nn.BatchNorm2d(channels)
    for parameter in block.parameters():
        nn.init.constant_(parameter, scale)
    return block


def _keras_block(channels, layers, scale):
    import keras
    import tensorflow as tf

    parts = []
    for _ in range(layers):
        parts += [keras.layers.Conv2D(channels, 1), keras.layers.BatchNormalization()]
    block = keras.layers.Layer()
    block.branch = keras.Sequential(parts)
    block.shortcut = keras.layers.BatchNormalization()
    for part in (block.branch, block.shortcut):
        part.build((None, 3, 3, channels))
        for variable in part.trainable_variables:
            variable.assign(tf.fill(variable.shape, scale))
    return block


def after_zeroing(module, sizes, scale):
    """The trainable values of blocks after zero_last_gammas: one list of means per block."""
    blocks = blocks_with_branches(module, sizes, scale)
    module.zero_last_gammas(blocks)
    found = []
    for block in blocks:
        if module.__track__ == "pytorch":
            tensors, learn = list(block.parameters()), [p.requires_grad for p in block.parameters()]
        else:
            tensors = [*block.branch.trainable_variables, *block.shortcut.trainable_variables]
            learn = [True] * len(tensors)
        found.append([float(np.mean(_array(one))) for one in tensors])
        found.append(learn)
    return found


def _array(tensor):
    return tensor.detach().numpy() if hasattr(tensor, "detach") else tensor.numpy()


def small_net(module, weights):
    """Convolution, batch normalisation, ReLU, convolution with bias, mean, linear layer."""
    kit = toolkit(module)
    kernel1, kernel2, matrix = weights
    if module.__track__ == "pytorch":
        import torch
        from torch import nn

        net = nn.Sequential(
            nn.Conv2d(2, 3, 3, bias=False), nn.BatchNorm2d(3), nn.ReLU(), nn.Conv2d(3, 5, 2),
            nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(5, 4),
        ).double()  # fmt: skip
        with torch.no_grad():
            for index, value in ((0, kernel1), (3, kernel2), (7, matrix)):
                net[index].weight.copy_(kit.tensor(value))
            net[3].bias.zero_(), net[7].bias.zero_(), net[1].running_var.fill_(9.0)
        return net
    import keras

    layers = keras.layers
    net = keras.Sequential([
        keras.Input((None, None, 2)), layers.Conv2D(3, 3, use_bias=False),
        layers.BatchNormalization(epsilon=1e-5), layers.ReLU(), layers.Conv2D(5, 2), layers.ReLU(),
        layers.GlobalAveragePooling2D(), layers.Dense(4),
    ])  # fmt: skip
    net.layers[0].kernel.assign(kernel1.transpose(2, 3, 1, 0))
    net.layers[3].kernel.assign(kernel2.transpose(2, 3, 1, 0))
    net.layers[6].kernel.assign(matrix.T)
    net.layers[1].moving_variance.assign([9.0] * 3)
    return net


def norms(module, weights, images, labels):
    net, kit = small_net(module, weights), toolkit(module)
    return list(module.gradient_norms(net, kit.images(images), kit.tensor(labels)))


def norms_after_a_backward(module, weights, images, labels):
    """The norms while old gradients lie about, what became of these, and of the mode."""
    net, kit = small_net(module, weights), toolkit(module)
    if module.__track__ != "pytorch":
        twice = [module.gradient_norms(net, kit.images(images), kit.tensor(labels)) for _ in "ab"]
        return [list(twice[1]), [], False]
    net.eval()
    for parameter in net.parameters():
        parameter.grad = 0 * parameter.detach() + 7.0
    found = list(module.gradient_norms(net, kit.images(images), kit.tensor(labels)))
    return [found, [float(p.grad.mean()) for p in net.parameters()], net.training]


def drawn(module, shape, mode, seed=3):
    """Mean and deviation of a drawn kernel, in units of the largest fan's deviation; its shape."""
    rng = np.random.default_rng(seed)
    arguments = {} if mode is None else {"mode": mode}
    kernel = np.asarray(module.he_normal(rng, tuple(shape), **arguments))
    fourth = np.mean(((kernel - kernel.mean()) / kernel.std()) ** 4)
    unit = np.sqrt(2 / (shape[2] * shape[3]))
    return [round(float(kernel.mean() / unit), 2), round(float(kernel.std() / unit), 3),
            round(float(fourth), 0), list(kernel.shape)]  # fmt: skip
