"""Probes of the chapter on LeNet: they run beside the code under test."""

import numpy as np

from autograder import toolkit
from probes import small_nets


def logits(lenet, images, layers, training=False):
    kit = toolkit(lenet)
    net = lenet.LeNet(num_classes=len(layers[-1]["bias"]))
    return kit.forward(kit.transplant(net, layers, images), images, training)


def parameter_count(lenet):
    kit = toolkit(lenet)
    return kit.count(kit.build(lenet.LeNet(), np.zeros((1, 1, 28, 28))))


def gradients(lenet, images, layers, upstream):
    kit = toolkit(lenet)
    net = kit.transplant(lenet.LeNet(), layers, images)
    return kit.gradients(net, images, upstream)


def counted(lenet, freeze_conv2=False):
    kit = toolkit(lenet)
    net = kit.build(small_nets.small_net(kit, freeze_conv2), np.zeros((2, *small_nets.IMAGE)))
    return lenet.count_parameters(net)


def counted_of_lenet(lenet):
    kit = toolkit(lenet)
    return lenet.count_parameters(kit.build(lenet.LeNet(), np.zeros((1, 1, 28, 28))))


def counted_of_a_layer_of_its_own(lenet):
    """The count for a linear layer (7, 3) and a layer with two vectors of other names."""
    if lenet.__track__ == "tf":
        import keras

        class Stretch(keras.layers.Layer):
            def build(self, shape):
                self.factor = self.add_weight(shape=(7,), name="factor")
                self.offset = self.add_weight(shape=(7,), name="offset")

            def call(self, values):
                return self.factor * values + self.offset

        net = keras.Sequential([keras.Input((3,)), keras.layers.Dense(7), Stretch()])
        return lenet.count_parameters(net)
    import torch
    from torch import nn

    class Stretch(nn.Module):
        def __init__(self):
            super().__init__()
            self.factor = nn.Parameter(torch.ones(7))
            self.offset = nn.Parameter(torch.zeros(7))

        def forward(self, values):
            return self.factor * values + self.offset

    return lenet.count_parameters(nn.Sequential(nn.Linear(3, 7), Stretch()))


def counted_of_shared_layers(lenet):
    """The count for one linear layer (5, 5) at two places; in PyTorch also in a third module."""
    if lenet.__track__ == "tf":
        import keras

        twice = keras.layers.Dense(5)
        net = keras.Sequential([keras.Input((5,)), twice, keras.layers.ReLU(), twice])
        return lenet.count_parameters(net)
    from torch import nn

    twice, tied = nn.Linear(5, 5), nn.Linear(5, 5, bias=False)
    tied.weight = twice.weight
    return lenet.count_parameters(nn.Sequential(twice, nn.ReLU(), twice, tied))


def single(net):
    """A network in single precision, where its precision can be chosen afterwards."""
    return net.float() if hasattr(net, "float") else net


def multiply_adds(lenet, shape, double=False):
    kit = toolkit(lenet)
    net = kit.build(small_nets.small_net(kit), np.zeros((2, *shape)))
    net = net if double else single(net)
    return listed(lenet.count_multiply_adds(net, small_nets.image_shape(kit, *shape)))


def multiply_adds_at_every_place(lenet):
    """The count for a linear layer from 3 values to 4 along the last axis of maps (3, 5, 3)."""
    if lenet.__track__ == "tf":
        import keras

        net = keras.Sequential([keras.Input((5, 3, 3)), keras.layers.Dense(4)])
        return listed(lenet.count_multiply_adds(net, (5, 3, 3)))
    from torch import nn

    net = single(nn.Sequential(nn.Linear(3, 4), nn.ReLU()))
    return listed(lenet.count_multiply_adds(net, (3, 5, 3)))


def listed(counts):
    """A sequence as a list; anything else as it is."""
    return [*counts] if isinstance(counts, (list, tuple)) else counts


def multiply_adds_of_branches(lenet, shape):
    kit = toolkit(lenet)
    net = single(small_nets.branched_net(kit))
    before = small_nets.state_of(net)
    found = lenet.count_multiply_adds(net, small_nets.image_shape(kit, *shape))
    return {"counts": listed(found), "before": before, "after": small_nets.state_of(net)}


def state_after_an_error(lenet, function, images):
    """What is left behind when the model itself raises: its images have a channel too many."""
    kit = toolkit(lenet)
    net = small_nets.branched_net(kit)
    before = small_nets.state_of(net)
    batch = kit.images(images)
    given = batch if function == "feature_maps" else tuple(batch.shape[1:])
    try:
        getattr(lenet, function)(net, given)
        raised = False
    except NotImplementedError:  # of a stub
        raise
    except Exception:
        raised = True
    return {"raised": raised, "before": before, "after": small_nets.state_of(net)}


def multiply_adds_of_lenet(lenet, times=1):
    kit = toolkit(lenet)
    net = single(kit.build(lenet.LeNet(), np.zeros((1, 1, 28, 28))))
    shape = small_nets.image_shape(kit, 1, 28, 28)
    counts = [lenet.count_multiply_adds(net, shape) for _ in range(times)]
    return [listed(one) for one in counts]  # only now: a forgotten hook prolongs earlier lists


def loss(lenet, logits, labels):
    kit = toolkit(lenet)
    return kit.array(lenet.cross_entropy(kit.tensor(logits), kit.tensor(labels)))


def loss_gradient(lenet, logits, labels):
    kit = toolkit(lenet)
    logits, labels = kit.tensor(logits), kit.tensor(labels)
    if kit.__name__.endswith("pytorch"):
        logits.requires_grad_()
        lenet.cross_entropy(logits, labels).backward()
        return kit.array(logits.grad)
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(logits)
        value = lenet.cross_entropy(logits, labels)
    return kit.array(tape.gradient(value, logits))


def maps(lenet, images, layers, in_place=False):
    kit = toolkit(lenet)
    net = kit.transplant(lenet.LeNet(), layers, images)
    for module in net.modules() if in_place and hasattr(net, "modules") else ():
        if hasattr(module, "inplace"):
            module.inplace = True
    return [kit.maps(one) for one in lenet.feature_maps(net, kit.images(images))]


def maps_of_branches(lenet, images):
    kit = toolkit(lenet)
    net = small_nets.branched_net(kit)
    before = small_nets.state_of(net)
    found = lenet.feature_maps(net, kit.images(images))
    shapes = [kit.maps(one).shape for one in found]
    return {"shapes": shapes, "before": before, "after": small_nets.state_of(net)}


def maps_before_and_after_a_second_call(lenet, images, layers):
    kit = toolkit(lenet)
    net = kit.transplant(lenet.LeNet(), layers, images)
    first = lenet.feature_maps(net, kit.images(images))
    before = [kit.maps(one) for one in first]
    lenet.feature_maps(net, kit.images(-images))
    return [before, [kit.maps(one) for one in first]]


def filters(lenet, images, layers):
    kit = toolkit(lenet)
    net = kit.transplant(lenet.LeNet(), layers, images)
    return np.asarray(lenet.first_layer_filters(net))


def filters_of(lenet, kernels):
    net = small_nets.net_of_kernels(toolkit(lenet), kernels)
    return np.asarray(lenet.first_layer_filters(net))
