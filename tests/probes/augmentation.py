"""Probes of the chapter on augmentation: they run beside the code under test."""

import random

import numpy as np

from autograder import toolkit

# --- the NumPy track


def kept(function, images, *others, **settings):
    """What a function returns, its type, and the images that were passed, afterwards."""
    found = function(images, *others, **settings)
    return found, str(getattr(found, "dtype", type(found).__name__)), images


def crops(augmentation, images, precision="float64", **settings):
    return kept(augmentation.padded_crops, images.astype(precision), **settings)


def own_memory(augmentation, images, padding):
    """The windows in the middle after the images were overwritten."""
    middles = np.full(len(images), padding)
    found = augmentation.padded_crops(images, padding, middles, middles)
    images[:] = -1
    return found


def warped(augmentation, images, matrices):
    found, _, after = kept(augmentation.warp, images, matrices)
    return found, after


def adjusted(augmentation, images, kind, factor):
    found, _, after = kept(augmentation.adjusted, images, kind, factor)
    return found, after


def refused(augmentation, images, kind, factor):
    """Whether a kind of adjustment is refused with a ValueError."""
    try:
        augmentation.adjusted(images, kind, factor)
    except ValueError:
        return True
    return False


def chosen(augmentation, shape, kinds, num_ops, magnitude, seed=3):
    """Which operations each image went through, in order: (number of the operation, strength).

    Args:
        kinds: (low, high, signed) of each operation.
    """
    told = {}

    def operation(number):
        def function(image, strength):
            assert np.shape(image) == (1, *shape[1:]), "an operation gets one image, (1, C, H, W)"
            place, done = int(image[0, 0, 0, 0]), int(image[0, 0, 0, 1])
            told.setdefault(place, []).append((number, float(strength), done))
            changed = np.array(image)
            changed[0, 0, 0, 1] += 1  # how many operations it went through
            return changed

        return function

    images = np.zeros(shape)
    images[:, 0, 0, 0] = np.arange(len(images))
    rng = np.random.default_rng(seed)
    operations = [(operation(number), *kind) for number, kind in enumerate(kinds)]
    found = augmentation.rand_augment(images, operations, num_ops, magnitude, rng)
    steps = [told.get(place, []) for place in range(len(images))]
    return steps, found, images


def rand_augmented(augmentation, images, num_ops, magnitude, precision="float64"):
    """With one operation, which adds its strength; and a call that must not return its input."""
    images = images.astype(precision)
    operations = [(lambda image, strength: image + strength, 1.0, 4.0, False)]
    rng = np.random.default_rng(0)
    found = augmentation.rand_augment(images, operations, num_ops, magnitude, rng)
    return found, str(found.dtype), images, bool(np.shares_memory(found, images))


def erased(augmentation, images, times=1, seed=4, **settings):
    """Images of some calls with one generator, one after the other; and the images afterwards."""
    rng = np.random.default_rng(seed)
    found = [augmentation.random_erasing(images, rng=rng, **settings) for _ in range(times)]
    return np.concatenate(found), images


def with_other_draws(augmentation, name, *given):
    """Two calls with one seed, between which global generators differ, and a third that goes on."""
    found = []
    kit, track = toolkit(augmentation), augmentation.__track__
    for state in (1, 2):
        np.random.seed(state)
        random.seed(state)
        if track == "pytorch":
            import torch

            torch.manual_seed(state)
        elif track == "tf":
            import tensorflow as tf

            tf.random.set_seed(state)
        rng = np.random.default_rng(5)
        found.append(getattr(augmentation, name)(*given, rng))
    found.append(getattr(augmentation, name)(*given, rng))
    first = [one[0] if isinstance(one, (tuple, list)) else one for one in found]
    return [kit.array(one) for one in first]


def operations_with_other_draws(augmentation, images):
    operations = [(lambda image, strength: image + strength, 1.0, 4.0, True),
                  (lambda image, strength: image * strength, 2.0, 3.0, True)]  # fmt: skip
    return with_other_draws(augmentation, "rand_augment", images, operations, 2, 10)


def erasing_with_other_draws(augmentation, images):
    return with_other_draws(augmentation, "random_erasing", images, 0.5, (0.1, 0.4), (0.3, 3.0))


def mixed(augmentation, images, labels, **settings):
    pair = augmentation.mixup(images, labels, **settings)
    assert len(pair) == 2, "two arrays are expected: images and targets"
    return [*pair, images]


def boxes(augmentation, cases):
    return [augmentation.cut_box(*case) for case in cases]


# --- the frameworks


def cut_mixed(augmentation, images, labels, num_classes, alpha, seeds):
    """Images and targets of one call for each seed; and the images afterwards."""
    kit, found = toolkit(augmentation), []
    given, numbers = kit.images(images), kit.tensor(labels)
    for seed in seeds:
        rng = np.random.default_rng(seed)
        new, targets = augmentation.cutmix(given, numbers, num_classes, alpha, rng)
        found.append([kit.maps(new), kit.array(targets)])
    return found, kit.maps(given)


def cut_mixed_formats(augmentation, images, labels):
    """The formats of both results, for images in float32 and in float64."""
    kit, found = toolkit(augmentation), []
    for kind in ("float32", "float64"):
        if augmentation.__track__ == "pytorch":
            import torch

            given = kit.images(images).to(getattr(torch, kind))
        else:
            import tensorflow as tf

            given = tf.cast(kit.images(images), kind)
        rng = np.random.default_rng(0)
        found += augmentation.cutmix(given, kit.tensor(labels), 5, 1.0, rng)
    return [str(kit.array(one).dtype) for one in found]


def cutting_with_other_draws(augmentation, images, labels):
    kit = toolkit(augmentation)
    return with_other_draws(augmentation, "cutmix", kit.images(images), kit.tensor(labels), 5, 1.0)


def loss_and_gradient(augmentation, logits, labels, partners, share):
    """The loss and its gradient at the logits; a share for each image comes as a list."""
    kit, track = toolkit(augmentation), augmentation.__track__
    logits, labels, partners = map(kit.tensor, (logits, labels, partners))
    share = kit.tensor(share) if np.ndim(share) else share
    if track == "pytorch":
        logits.requires_grad_()
        loss = augmentation.mixed_cross_entropy(logits, labels, partners, share)
        loss.backward()
        return [kit.array(loss), kit.array(logits.grad)]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(logits)
        loss = augmentation.mixed_cross_entropy(logits, labels, partners, share)
    return [kit.array(loss), kit.array(tape.gradient(loss, logits))]


def layer(augmentation, seed, *settings, **named):
    """A new layer of a seed: PyTorch's global generator is seeded for it."""
    if augmentation.__track__ == "tf":
        return augmentation.RandomShiftFlip(*settings, seed=seed, **named)
    import torch

    torch.manual_seed(seed)
    return augmentation.RandomShiftFlip(*settings, **named)


def called(augmentation, net, images, training):
    if augmentation.__track__ == "tf":
        return net(images, training=training)
    return net.train(training)(images)


def moved(augmentation, images, settings, times=1, training=True, seed=7):
    """Images of some calls, one after the other; and the images afterwards."""
    kit = toolkit(augmentation)
    net, given = layer(augmentation, seed, **settings), kit.images(images)
    found = [kit.maps(called(augmentation, net, given, training)) for _ in range(times)]
    return np.concatenate(found), kit.maps(given)


def moved_format(augmentation, images):
    """The format of what comes of images in float32, and of images of whole numbers."""
    kit, found = toolkit(augmentation), []
    net = layer(augmentation, 1, padding=2)
    for kind in ("float32", "uint8"):
        given = kit.images(images)
        if augmentation.__track__ == "pytorch":
            import torch

            given = given.to(getattr(torch, kind))
        else:
            import tensorflow as tf

            given = tf.cast(given, kind)
        if (augmentation.__track__, kind) != ("tf", "uint8"):  # a layer of Keras computes in floats
            found.append(str(kit.array(called(augmentation, net, given, True)).dtype))
    return found


def in_a_graph(augmentation, images):
    """Two calls of one traced function; without a graph in PyTorch, which has none."""
    kit = toolkit(augmentation)
    net, given = layer(augmentation, 3, padding=2), kit.images(images)
    if augmentation.__track__ == "pytorch":
        return [kit.maps(called(augmentation, net, given, True)) for _ in range(2)]
    import tensorflow as tf

    traced = tf.function(lambda batch: net(batch, training=True))
    return [kit.maps(traced(given)) for _ in range(2)]


def seeded(augmentation, images):
    """Two layers of one seed, and one of another."""
    return [moved(augmentation, images, {"padding": 2}, seed=seed)[0] for seed in (7, 7, 8)]


def without_the_generator(augmentation, images):
    """Whether evaluation draws from the generator, and how many parameters there are."""
    kit = toolkit(augmentation)
    net, given = layer(augmentation, 3, padding=2), kit.images(images)

    def state():
        if augmentation.__track__ == "tf":
            return np.array(net.chance.state)
        import torch

        return torch.get_rng_state().numpy()

    before = state().copy()
    called(augmentation, net, given, False)
    untouched = bool(np.array_equal(before, state()))
    called(augmentation, net, given, True)
    return untouched, bool(np.array_equal(before, state())), kit.count(net)
