"""Another right solution: merged kernels, NumPy for states, functions that look at owners."""

import functools

import keras
import numpy as np
import tensorflow as tf
from keras import layers


class Several:
    def __init__(self, optimizers, owners):
        self.optimizers, self.owners = optimizers, owners

    def apply(self, gradients, variables):
        piles = {}
        for gradient, variable in zip(gradients, variables, strict=True):
            piles.setdefault(self.owners[variable.path, id(variable)], []).append(
                (gradient, variable)
            )
        for place, pile in piles.items():
            self.optimizers[place].apply_gradients(pile)


def discriminative_optimizer(groups, learning_rate, factor=2.6, optimizer=keras.optimizers.Adam):
    count = len(groups)
    made = [optimizer(learning_rate=learning_rate * factor ** (i + 1 - count))
            for i in range(count)]  # fmt: skip
    owners = {}
    for place, group in enumerate(groups):
        made[place].build(group.variables)
        owners.update({(v.path, id(v)): place for v in group.variables})
    return Several(made, owners)


def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = int(total_steps * cut_frac) or 1
    corners = np.array([[0, 1 / ratio], [cut, 1], [total_steps, 1 / ratio]])
    return max_lr * np.interp(step, *corners.T)


def unfreeze_top(groups, count):
    if count < 0 or count > len(groups):
        raise ValueError("so many groups there are not")
    for group in groups:
        group.trainable = False
    for group in groups[len(groups) - count :]:
        group.trainable = True


def fine_tune(body, head, optimizer, batches, epochs, penalty=None, before_epoch=None):
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if callable(before_epoch):
            before_epoch(epoch)
        losses, hits = [], []
        for inputs, labels in batches:
            labels = tf.cast(labels, tf.int64)
            with tf.GradientTape() as tape:
                shares = tf.nn.log_softmax(head(body(inputs, training=False), training=True))
                each = -tf.gather(shares, labels, axis=1, batch_dims=1)
                objective = tf.add_n([tf.reduce_mean(each), *([penalty()] if penalty else [])])
            own = [v for net in (body, head) for v in net.trainable_variables]
            losses.append(each.numpy())
            hits.append(np.argmax(shares, axis=1) == labels.numpy())
            optimizer.apply(tape.gradient(objective, [v.value for v in own]), own)
        history["loss"].append(float(np.concatenate(losses).mean(dtype="f8")))
        history["accuracy"].append(float(np.concatenate(hits).mean()))
    return history


def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    found = []
    for trainable, count, rate in zip((False, True), epochs, rates, strict=True):
        body.trainable = trainable
        found.append(fine_tune(body, head, optimizer(learning_rate=rate), batches, count))
    return {key: sum((one[key] for one in found), []) for key in ("loss", "accuracy")}


def l2_sp(body, head, alpha, beta):
    start = {v.path + str(id(v)): v.numpy().copy() for v in body.trainable_variables}

    def penalty():
        total = tf.zeros(())
        for v in body.trainable_variables:
            total += alpha * tf.nn.l2_loss(v.value - start[v.path + str(id(v))])
        for v in head.trainable_variables:
            total += beta * tf.nn.l2_loss(v.value)
        return total

    return penalty


class Adapter(layers.Layer):
    def keep(self, layer, rank, alpha, a, b):
        self.layer, self.merged = layer, False
        layer.trainable = False
        self.share = alpha / rank
        self.A = self.add_weight(shape=a, initializer=keras.initializers.RandomUniform(-0.3, 0.3))
        self.B = self.add_weight(shape=b, initializer=keras.initializers.Zeros())

    def kernel(self):
        return self.layer.kernel.value + (0.0 if self.merged else 1.0) * self.update()

    def finish(self, outputs):
        if self.layer.use_bias:
            outputs = tf.nn.bias_add(outputs, self.layer.bias.value)
        return self.layer.activation(outputs)


class LoRALinear(Adapter):
    def __init__(self, layer, rank, alpha):
        if rank <= 0:
            raise ValueError("a rank is at least 1")
        super().__init__()
        inputs, outputs = layer.kernel.shape
        self.keep(layer, rank, alpha, (inputs, rank), (rank, outputs))

    def update(self):
        return tf.einsum("ir,ro->io", self.A.value, self.B.value) * self.share

    def call(self, inputs):
        return self.finish(tf.tensordot(inputs, self.kernel(), axes=1))


class LoRAConv(Adapter):
    def __init__(self, layer, rank, alpha):
        if rank <= 0 or layer.groups != 1:
            raise ValueError("a rank of at least 1, and no groups")
        super().__init__()
        kh, kw, inputs, outputs = layer.kernel.shape
        self.keep(layer, rank, alpha, (kh, kw, inputs, rank), (1, 1, rank, outputs))

    def update(self):
        return tf.tensordot(self.A.value, self.B.value[0, 0], axes=1) * self.share

    def call(self, inputs):
        one = self.layer
        outputs = tf.nn.conv2d(
            inputs, self.kernel(), one.strides, one.padding.upper(), dilations=one.dilation_rate
        )
        return self.finish(outputs)


def set_merged(adapter, merged):
    if bool(merged) is bool(adapter.merged):
        return
    kernel, update = adapter.layer.kernel, adapter.update()
    kernel.assign(kernel.value + update if merged else kernel.value - update)
    adapter.merged = merged


def inject_adapters(body, rank, alpha):
    frozen = body.trainable
    body.trainable = not frozen
    body.trainable = True

    def adapt(layer):
        layer.trainable = False
        if type(layer) is layers.Dense:
            return LoRALinear(layer, rank, alpha)
        if type(layer) is layers.Conv2D and layer.groups == 1:
            return LoRAConv(layer, rank, alpha)
        return layer

    return keras.models.clone_model(body, clone_function=adapt, recursive=True)


def interpolate(model, start, end, share):
    between = functools.partial(np.tensordot, (1 - share, share), axes=1)
    model.set_weights([between(np.stack(pair)) for pair in zip(start, end, strict=True)])


def forgetting(before, after, old_head, batches):
    def accuracy(body):
        metric = keras.metrics.SparseCategoricalAccuracy()
        for inputs, labels in batches:
            metric.update_state(labels, old_head(body(inputs, training=False), training=False))
        return float(metric.result())

    first, last = accuracy(before), accuracy(after)
    return dict(before=first, after=last, forgotten=first - last)
