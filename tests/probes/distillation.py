"""Probes of the chapter on distillation: they run beside the code under test."""

import numpy as np

from autograder import toolkit

EPSILON = 1e-3  # of the teachers' normalization, in both frameworks


def is_torch(module):
    return module.__track__ == "pytorch"


# --- the NumPy track


def softened(distillation, student, teacher, temperature):
    """Loss and gradient, and the arrays afterwards."""
    pair = distillation.soft_loss(student, teacher, temperature)
    assert len(pair) == 2, "two results are expected: loss and gradient"
    return [np.asarray(pair[0]), np.asarray(pair[1])], [student, teacher]


def wrong(distillation, logits, labels, **settings):
    return distillation.wrong_classes(logits, labels, **settings), logits


def calibration(distillation, probabilities, labels, **settings):
    found = distillation.calibration_error(probabilities, labels, **settings)
    return float(found), probabilities


def temperatures(distillation, cases, **settings):
    return [float(distillation.find_temperature(*case, **settings)) for case in cases]


def logits_after(distillation, logits, labels):
    """The logits, after a temperature was found for them."""
    distillation.find_temperature(logits, labels)
    return logits


# --- the frameworks


def mixed(distillation, logits, teacher, labels, temperature, alpha):
    """The loss, its gradient at the logits, and whether one reaches the teacher's."""
    kit = toolkit(distillation)
    logits, teacher, labels = map(kit.tensor, (logits, teacher, labels))
    given = labels, temperature, alpha
    if is_torch(distillation):
        logits.requires_grad_()
        teacher.requires_grad_()
        loss = distillation.distillation_loss(logits, teacher, *given)
        loss.backward()
        slope, back = logits.grad, teacher.grad
    else:
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch([logits, teacher])
            loss = distillation.distillation_loss(logits, teacher, *given)
        slope, back = tape.gradient(loss, [logits, teacher])
    slope = np.zeros(logits.shape) if slope is None else kit.array(slope)
    back = None if back is None else kit.array(back)
    return [kit.array(loss), slope], back is not None and bool(np.any(back != 0))


def torch_teacher(weights):
    import torch
    from torch import nn

    hidden, features = weights["w1"].shape
    net = nn.Sequential(
        nn.Linear(features, hidden), nn.BatchNorm1d(hidden, eps=EPSILON), nn.Tanh(),
        nn.Dropout(0.5), nn.Linear(hidden, len(weights["w2"])),
    ).double()  # fmt: skip
    names = {"0.weight": "w1", "0.bias": "b1", "1.weight": "gamma", "1.bias": "beta",
             "1.running_mean": "mean", "1.running_var": "var", "4.weight": "w2",
             "4.bias": "b2"}  # fmt: skip
    state = {name: torch.tensor(weights[own]) for name, own in names.items()}
    net.load_state_dict(state | {"1.num_batches_tracked": torch.tensor(0)})
    return net


def keras_teacher(weights):
    import keras
    from keras import layers

    hidden, features = weights["w1"].shape
    net = keras.Sequential([
        keras.Input((features,)), layers.Dense(hidden),
        layers.BatchNormalization(epsilon=EPSILON), layers.Activation("tanh"),
        layers.Dropout(0.5), layers.Dense(len(weights["w2"])),
    ])  # fmt: skip
    own = {name: value.T if name in ("w1", "w2") else value for name, value in weights.items()}
    net.set_weights(list(own.values()))
    return net


def state_of(distillation, net):
    if is_torch(distillation):
        return [value.detach().numpy().copy() for value in net.state_dict().values()]
    return [np.array(value) for value in net.get_weights()[:8]]  # not the dropout's seed


def same(before, after):
    return all(np.array_equal(one, two) for one, two in zip(before, after, strict=True))


def asked(distillation, teachers, images, **settings):
    """The logits, the sizes of batches that each teacher got, and what the call left behind."""
    kit, sizes = toolkit(distillation), [[] for _ in teachers]
    if is_torch(distillation):
        import torch

        nets = [torch_teacher(one) for one in teachers]
        for net, own in zip(nets, sizes, strict=True):
            net.train()[1].eval()  # one layer in another mode than the rest
            net.register_forward_hook(lambda layer, inputs, out, own=own: own.append(len(out)))
        states, given = [state_of(distillation, net) for net in nets], nets
    else:
        import keras
        import tensorflow as tf

        class Noted(keras.Model):
            def __init__(self, net, own):
                super().__init__()
                self.net, self.note = net, lambda count: own.append(int(count))  # no list: a copy
                self.supports_jit = False  # notes are taken in Python

            def call(self, batch, training=None):
                if tf.executing_eagerly():
                    self.note(len(batch))
                else:  # as in `predict`
                    tf.numpy_function(self.note, [tf.shape(batch)[0]], [])
                return self.net(batch, training=training)

        nets = [keras_teacher(one) for one in teachers]
        states, pairs = [state_of(distillation, net) for net in nets], zip(nets, sizes, strict=True)
        given = [Noted(net, own) for net, own in pairs]
        given = [one for one in given if one(kit.tensor(images[:1])) is not None]  # built
        for one in sizes:
            one.clear()
    found = distillation.teacher_logits(given, kit.tensor(images), **settings)
    left = {"weights or statistics changed": [
        not same(before, state_of(distillation, net))
        for net, before in zip(nets, states, strict=True)
    ]}  # fmt: skip
    if is_torch(distillation):
        now = [[part.training for part in net.modules()] for net in nets]
        left |= {
            "modes": now,
            "the result requires a gradient": found.requires_grad,
            "one cannot train with it": found.is_inference(),
            "gradients are switched off": not torch.is_grad_enabled(),
        }
        torch.set_grad_enabled(True)
    return kit.array(found), sizes, left


def traced(distillation, weights, images):
    """In TensorFlow: whether a tape around the call connects the result to the teacher."""
    import tensorflow as tf

    net = keras_teacher(weights)
    with tf.GradientTape() as tape:
        found = distillation.teacher_logits([net], tf.constant(images, tf.float32))
        total = tf.reduce_sum(found * found)
    slopes = tape.gradient(total, net.trainable_variables)
    return [one is not None for one in slopes]


def torch_hinted(distillation, student, regressor, teacher, shape, rate, momentum):
    """Networks, optimizer, and a function from the networks to weights (out, in) and biases."""
    import torch
    from torch import nn

    class Told(nn.Identity):
        def forward(self, inputs):
            told.append(self.training)
            return inputs

    def linear(weight, bias):
        layer = nn.Linear(weight.shape[1], len(weight)).double()
        layer.load_state_dict({"weight": torch.tensor(weight), "bias": torch.tensor(bias)})
        return layer

    told = []
    body = nn.Sequential(linear(*student), nn.Tanh(), Told())
    head = nn.Sequential(linear(*regressor), Told(), nn.Unflatten(1, shape))
    taught = nn.Sequential(torch_teacher(teacher), nn.Unflatten(1, shape))
    params = [*body.parameters(), *head.parameters()]
    optimizer = torch.optim.SGD(params, lr=rate, momentum=momentum)
    for one in params:
        one.grad = torch.full_like(one, 3.0)  # left over from something before
    return body, head, taught, optimizer, told, lambda: [one.detach().numpy() for one in params]


def keras_hinted(distillation, student, regressor, teacher, shape, rate, momentum):
    import keras
    import tensorflow as tf
    from keras import layers

    class Told(layers.Layer):
        def call(self, inputs, training=None):
            if training is not None or tf.executing_eagerly():  # else a model is being built of it
                told.append(bool(training))
            return inputs

    told = []
    body = keras.Sequential([
        keras.Input(student[0].shape[1:]), layers.Dense(len(student[0]), "tanh"), Told(),
    ])  # fmt: skip
    head = keras.Sequential([
        keras.Input(regressor[0].shape[1:]), layers.Dense(len(regressor[0])), Told(),
        layers.Reshape(shape),
    ])  # fmt: skip
    for net, (weight, bias) in ((body, student), (head, regressor)):
        net.set_weights([weight.T, bias])
    taught = keras.Sequential([keras_teacher(teacher), layers.Reshape(shape)])
    told.clear()
    optimizer = keras.optimizers.SGD(rate, momentum=momentum)

    def now():
        found = [*body.get_weights(), *head.get_weights()]
        return [one.T if one.ndim == 2 else one for one in found]

    return body, head, taught, optimizer, told, now


def hinted(distillation, student, regressor, teacher, batches, training=True, **settings):
    """Losses and weights after each step; the modes of the student; what changed of the teacher."""
    kit, torch_like = toolkit(distillation), is_torch(distillation)
    make = torch_hinted if torch_like else keras_hinted
    body, head, taught, optimizer, told, now = make(
        distillation, student, regressor, teacher, **settings
    )
    net, losses, found = taught[0] if torch_like else taught.layers[0], [], []
    before = state_of(distillation, net)
    if torch_like:
        body.train(training)
        head.train(training)
        net.train()[1].eval()  # one layer in another mode than the rest
        for one in net.parameters():
            one.grad = kit.tensor(np.full(tuple(one.shape), 2.0))
    for batch in batches:
        losses.append(distillation.hint_step(body, head, taught, optimizer, kit.tensor(batch)))
        found.append([np.array(one) for one in now()])
    left = {"weights or statistics changed": not same(before, state_of(distillation, net))}
    if torch_like:
        grads = [one.grad for one in net.parameters()]
        left["modes of student"] = [part.training for part in body.modules()]
        left["modes of regressor"] = [part.training for part in head.modules()]
        left["modes of teacher"] = [part.training for part in net.modules()]
        left["gradients changed"] = any(one is None or bool((one != 2).any()) for one in grads)
    return type(losses[0]).__name__, losses, found, told, left
