"""Other right solutions: merged kernels, a dictionary of optimizers, Keras's own losses."""

import keras
import tensorflow as tf
from keras import layers


class _Several:
    def __init__(self, parts):
        self.parts = parts

    def apply(self, gradients, variables):
        left = list(zip(gradients, variables, strict=True))
        for optimizer, own in self.parts:
            mine = [(g, v) for g, v in left if any(v is one for one in own)]
            if mine:
                optimizer.apply_gradients(mine)


def discriminative_optimizer(groups, learning_rate, factor=2.6, optimizer=keras.optimizers.Adam):
    parts, rate = [], learning_rate
    for group in groups[::-1]:
        own, state = list(group.weights), group.trainable
        one = optimizer(learning_rate=rate)
        one.build(own)
        group.trainable = state
        parts.append((one, own))
        rate /= factor
    return _Several(parts)


def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    low, cut = max_lr / ratio, max(int(cut_frac * total_steps), 1)
    up = low + (max_lr - low) * step / cut
    down = low + (max_lr - low) * (total_steps - step) / (total_steps - cut)
    return min(up, down)


def unfreeze_top(groups, count):
    if count not in range(len(groups) + 1):
        raise ValueError("no such number of groups")
    for distance, group in enumerate(groups[::-1]):
        group.trainable = distance < count


def fine_tune(body, head, optimizer, batches, epochs, penalty=None, before_epoch=None):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if before_epoch:
            before_epoch(epoch)
        mean, accuracy = keras.metrics.Mean(), keras.metrics.SparseCategoricalAccuracy()
        for inputs, labels in batches:
            with tf.GradientTape(persistent=True) as tape:
                logits = head(body(inputs, training=False), training=True)
                loss = cross_entropy(labels, logits)
                total = loss + (penalty() if penalty else 0.0)
            variables = body.trainable_variables + head.trainable_variables
            optimizer.apply_gradients(zip(tape.gradient(total, variables), variables, strict=True))
            mean.update_state(loss, sample_weight=len(labels))
            accuracy.update_state(labels, logits)
        history["loss"].append(float(mean.result()))
        history["accuracy"].append(float(accuracy.result()))
    return history


def l2_sp(body, head, alpha, beta):
    start = [v.numpy() for v in body.trainable_variables]

    def penalty():
        pairs = zip(body.trainable_variables, start, strict=True)
        moved = tf.add_n([tf.nn.l2_loss(v.value - s) for v, s in pairs])
        return alpha * moved + beta * tf.add_n([tf.nn.l2_loss(v.value) for v in head.weights])

    return penalty


class LoRALinear(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank <= 0:
            raise ValueError("a rank is at least 1")
        self.layer, self.rank, self.alpha, self.merged = layer, rank, alpha, False
        layer.trainable = False
        self.A = self.add_weight(shape=(layer.kernel.shape[0], rank), initializer="he_uniform")
        self.B = self.add_weight(shape=(rank, layer.units), initializer="zeros")

    def update(self):
        return self.alpha / self.rank * tf.matmul(self.A.value, self.B.value)

    def call(self, inputs):
        kernel = self.layer.kernel.value + (0.0 if self.merged else self.update())
        outputs = tf.einsum("...i,io->...o", inputs, kernel)
        if self.layer.bias is not None:
            outputs = outputs + self.layer.bias.value
        return self.layer.activation(outputs)


class LoRAConv(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank <= 0 or layer.groups > 1:
            raise ValueError("a rank of at least 1, and no groups")
        self.layer, self.factor, self.merged = layer, alpha / rank, False
        layer.trainable = False
        shape = tuple(layer.kernel.shape)
        self.A = self.add_weight(shape=(*shape[:3], rank), initializer="he_uniform")
        self.B = self.add_weight(shape=(1, 1, rank, shape[3]), initializer="zeros")

    def update(self):
        return self.factor * tf.einsum("klir,ro->klio", self.A.value, self.B.value[0, 0])

    def call(self, inputs):
        one = self.layer
        kernel = one.kernel.value + (0.0 if self.merged else self.update())
        outputs = tf.nn.convolution(
            inputs, kernel, one.strides, one.padding.upper(), dilations=one.dilation_rate
        )
        outputs = outputs if one.bias is None else outputs + one.bias.value
        return one.activation(outputs)


def set_merged(adapter, merged):
    if merged and not adapter.merged:
        adapter.layer.kernel.assign(adapter.layer.kernel + adapter.update())
    elif adapter.merged and not merged:
        adapter.layer.kernel.assign(adapter.layer.kernel - adapter.update())
    adapter.merged = bool(merged)
