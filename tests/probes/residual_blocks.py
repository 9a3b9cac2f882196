"""Probes of the chapter on residual blocks: they run beside the code under test."""

import numpy as np

from autograder import toolkit


def maps_of(module, name, maps, layers, settings, training=False):
    """What a block with described layers makes of maps."""
    kit = toolkit(module)
    block = kit.transplant(getattr(module, name)(**settings), layers, maps)
    return kit.forward(block, maps, training)


def maps_in_modes(module, name, maps, layers, settings):
    """What a block makes of maps: evaluating, training, and evaluating after that."""
    kit = toolkit(module)
    block = kit.transplant(getattr(module, name)(**settings), layers, maps)
    return [kit.forward(block, maps, training) for training in (False, True, False)]


def seen_places(module, settings, maps, place):
    """Which places (H, W) of some maps matter to a Bottleneck, in one image at least: 0 or 1."""
    kit, (height, width) = toolkit(module), maps.shape[2:]
    block, moved = kit.build(module.Bottleneck(**settings, stride_at=place), maps), 0
    for image in maps:
        changed = np.repeat(image[None], height * width, axis=0)
        for number, (row, column) in enumerate(np.ndindex(height, width)):
            changed[number, :, row, column] *= -9
        away = np.abs(kit.forward(block, changed) - kit.forward(block, image[None]))
        moved = np.maximum(moved, away.max(axis=(1, 2, 3)))
    return (moved > 1e-5).reshape(height, width).astype(int)


def of_negative_maps(module, name, maps, settings):
    """Where a fresh block makes anything but zeros of negative maps: 1 there, else 0."""
    kit = toolkit(module)
    block = kit.build(getattr(module, name)(**settings), maps)
    return (kit.forward(block, maps) != 0).astype(int)


def branch_of(module, settings, maps):
    """The kinds of the layers in the branch of a BasicBlock, by their names; is it a Sequential?"""
    block = toolkit(module).build(module.BasicBlock(**settings), maps)
    if module.__track__ == "pytorch":
        from torch.nn import Sequential
    else:
        from keras import Sequential
    branch = getattr(block, "branch", None)
    if not isinstance(branch, Sequential):
        return [type(branch).__name__]
    layers = list(branch) if module.__track__ == "pytorch" else branch.layers
    return ["normalization" if "Norm" in type(layers[-1]).__name__ else "another layer"]


def maps_afterwards(module, name, maps, layers, settings):
    """The maps that a block was given, after it has used them; its shortcut hands on the maps."""
    kit = toolkit(module)
    if module.__track__ == "pytorch" and name != "PreActivationBlock":
        from torch.nn import Identity

        module.Shortcut = Identity  # `given` names it, so the module gets it back
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
    """Modules with a branch that ends in a batch normalization, and one beside it."""
    return [_pytorch_block(*size, scale) if module.__track__ == "pytorch" else
            _keras_block(*size, scale) for size in sizes]  # fmt: skip


def _pytorch_block(channels, layers, scale):
    from torch import nn

    block = nn.Module()
    parts = [(nn.Conv2d(channels, channels, 1), nn.BatchNorm2d(channels)) for _ in range(layers)]
    block.branch = nn.Sequential(*(one for pair in parts for one in pair))
    block.shortcut = nn.BatchNorm2d(channels)
    block.shortcut.requires_grad_(False).eval()
    for tensor in (*block.parameters(), *_statistics(block)):
        nn.init.constant_(tensor, scale)
    return block.double()


def _statistics(block):
    return [one for name, one in block.named_buffers() if "running" in name]


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
        for variable in part.weights:
            variable.assign(tf.fill(variable.shape, scale))
    block.shortcut.trainable = False
    return block


def tensors_of(module, block):
    """What learns in a branch, and everything else that a block keeps."""
    if module.__track__ == "pytorch":
        learning = list(block.branch.parameters())
        return learning, [*block.shortcut.parameters(), *_statistics(block)]
    learning = block.branch.trainable_variables
    return learning, [*block.branch.non_trainable_variables, *block.shortcut.weights]


def settings_of(module, block):
    """The format, the mode and whether it learns, of all parts of a block."""
    if module.__track__ == "pytorch":
        found = [(str(p.dtype), p.requires_grad) for p in block.parameters()]
        return found, [part.training for part in block.modules()]
    parts = [*block.branch.layers, block.shortcut]
    return [(one.dtype, one.trainable) for part in parts for one in part.weights]


def after_zeroing(module, sizes, scale):
    """For each block: means of what learns in its branch, and the means of everything else."""
    blocks = blocks_with_branches(module, sizes, scale)
    module.zero_last_gammas(blocks)
    found = [tensors_of(module, block) for block in blocks]
    return [[[float(np.mean(_array(one))) for one in part] for part in both] for both in found]


def kept_by_zeroing(module, scale):
    """Is the scale the same tensor as before, and are modes, formats and frozen ones as they were?

    The optimizer knows the tensors, so one that takes the place of another would not learn."""
    (block,) = blocks_with_branches(module, [(3, 2)], scale)
    known, settings = [*tensors_of(module, block)[0]], settings_of(module, block)
    module.zero_last_gammas([block])
    now = [*tensors_of(module, block)[0]]
    return {
        "the same tensors": len(known) == len(now) and all(a is b for a, b in zip(known, now)),  # noqa: B905
        "modes, formats, what learns": settings == settings_of(module, block),
    }


def _array(tensor):
    return tensor.detach().numpy() if hasattr(tensor, "detach") else tensor.numpy()


def small_net(module, weights):
    """Convolution, batch normalization, ReLU, convolution with bias, mean, linear layer."""
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
    """The norms while old gradients lie about; are these kept; which layers are training then?"""
    net, kit = small_net(module, weights), toolkit(module)
    if module.__track__ != "pytorch":
        twice = [module.gradient_norms(net, kit.images(images), kit.tensor(labels)) for _ in "ab"]
        return {"norms": list(twice[1]), "gradients": True, "training": []}
    net.eval()[4].train()  # one layer differs from the rest
    first, *others = net.parameters()
    for parameter in others:
        parameter.grad = 0 * parameter.detach() + 7.0
    found = list(module.gradient_norms(net, kit.images(images), kit.tensor(labels)))
    kept = first.grad is None and all(p.grad is not None for p in others)
    return {
        "norms": found,
        "gradients": kept and all(bool((p.grad == 7).all()) for p in others),
        "training": [layer.training for layer in net.modules()],
    }


def drawn(module, shape, mode, seed=3):
    """Mean and deviation of a drawn kernel, in units of the largest fan's deviation; its shape."""
    rng = np.random.default_rng(seed)
    arguments = {} if mode is None else {"mode": mode}
    kernel = np.asarray(module.he_normal(rng, tuple(shape), **arguments))
    fourth = np.mean(((kernel - kernel.mean()) / kernel.std()) ** 4)
    unit = np.sqrt(2 / (shape[2] * shape[3]))
    return [round(float(kernel.mean() / unit), 2), round(float(kernel.std() / unit), 3),
            round(float(fourth), 0), list(kernel.shape)]  # fmt: skip


def draws(module, shape):
    """Does the generator that is passed say what is drawn, and does it move on?"""
    rng, same = np.random.default_rng(3), np.random.default_rng(3)
    first, second = (np.array(module.he_normal(rng, shape)) for _ in range(2))
    np.random.seed(5)
    again = np.array(module.he_normal(same, shape))
    return {"equal with the same seed": np.array_equal(first, again),
            "new in the next call": not np.array_equal(first, second)}  # fmt: skip


def slopes_afterwards(module, slopes):
    """The list of slopes after a call."""
    module.chain_gradients(slopes, residual=True)
    return slopes
