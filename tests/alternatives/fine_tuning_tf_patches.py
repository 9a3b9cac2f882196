"""Another right solution: patches times matrices, tables of batches, nested clones, averages."""

import functools
import itertools

import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops


def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = max(1, int(total_steps * cut_frac))
    rise = np.linspace(max_lr / ratio, max_lr, cut, endpoint=False)
    fall = np.linspace(max_lr, max_lr / ratio, total_steps - cut, endpoint=False)
    return float([*rise, *fall][step])


def unfreeze_top(groups, count):
    states = [False] * (len(groups) - count) + [True] * count
    if len(states) != len(groups):
        raise ValueError(f"of {len(groups)} groups, {count} cannot be open")
    for group, state in zip(groups, states, strict=True):
        group.trainable = state


def fine_tune(body, head, optimizer, batches, epochs, penalty=None, before_epoch=None):
    def step(inputs, labels):
        with tf.GradientTape() as tape:
            logits = head(body(inputs, training=False), training=True)
            targets = tf.one_hot(labels, logits.shape[-1], dtype=logits.dtype)
            loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(targets, logits))
            objectives = [loss] if penalty is None else [loss, penalty()]
        variables = [v for part in (body, head) for v in part.trainable_variables]
        optimizer.apply(tape.gradient(objectives, variables), variables)  # of their sum
        hits = np.argmax(logits, axis=1) == np.asarray(labels)
        return len(hits), len(hits) * float(loss), hits.sum()

    rows = []
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        rows.append(np.array([step(*batch) for batch in batches]).sum(axis=0).tolist())
    return {
        "loss": [loss / samples for samples, loss, _ in rows],
        "accuracy": [hits / samples for samples, _, hits in rows],
    }


def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    def stage(number):
        body.trainable = (False, True)[number]
        made = optimizer(learning_rate=rates[number])
        return fine_tune(body, head, made, batches, epochs[number])

    probe, tuned = map(stage, range(2))
    return {name: list(itertools.chain(probe[name], tuned[name])) for name in probe}


class LoRALinear(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__(dtype=layer.dtype_policy)
        if rank < 1:
            raise ValueError(f"rank {rank} is below 1")
        self.layer, self.merged, self.share = layer, False, alpha / rank
        self.layer.trainable = False
        size, units = layer.kernel.shape
        self.A = self.add_weight(shape=(size, rank), initializer="lecun_normal", name="A")
        self.B = self.add_weight(shape=(rank, units), initializer="zeros", name="B")

    def update(self):
        return ops.tensordot(self.A, self.B, axes=1) * self.share

    def call(self, inputs):
        if self.merged:
            return self.layer(inputs)
        kernel = self.layer.kernel.value
        both = ops.matmul(inputs, tf.concat([kernel, self.A.value], axis=1))  # (..., out + rank)
        outputs, low = both[..., : kernel.shape[1]], both[..., kernel.shape[1] :]
        outputs = outputs + ops.matmul(self.share * low, self.B)
        if self.layer.use_bias:
            outputs = ops.add(outputs, self.layer.bias)
        return self.layer.activation(outputs)


class LoRAConv(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__(dtype=layer.dtype_policy)
        if layer.groups > 1 or rank < 1:
            raise ValueError(f"no adapter of rank {rank} for {layer.groups} groups")
        self.layer, self.merged, self.share = layer, False, alpha / rank
        self.layer.trainable = False
        *window, filters = layer.kernel.shape
        self.A = self.add_weight(shape=(*window, rank), initializer="lecun_normal", name="A")
        self.B = self.add_weight(shape=(1, 1, rank, filters), initializer="zeros", name="B")

    def update(self):
        return ops.einsum("hwir,xyro->hwio", self.A, self.B) * self.share

    def call(self, inputs):
        one = self.layer
        if self.merged:
            return one(inputs)
        patches = tf.image.extract_patches(
            inputs, (1, *one.kernel_size, 1), (1, *one.strides, 1), (1, *one.dilation_rate, 1),
            one.padding.upper(),
        )  # (N, H', W', kh * kw * in)  # fmt: skip
        outputs, low = (
            tf.tensordot(patches, tf.reshape(kernels, (-1, kernels.shape[-1])), axes=1)
            for kernels in (one.kernel.value, self.A.value)
        )
        outputs += self.share * tf.tensordot(low, self.B.value[0, 0], axes=1)
        return one.activation(outputs + one.bias.value if one.use_bias else outputs)


def set_merged(adapter, merged):
    if bool(adapter.merged) == bool(merged):
        return
    kernel = adapter.layer.kernel
    change = kernel.assign_add if merged else kernel.assign_sub
    change(adapter.update())
    adapter.merged = bool(merged)


def inject_adapters(body, rank, alpha):
    @functools.cache
    def adapted(part):
        if isinstance(part, keras.Model):
            return keras.models.clone_model(part, clone_function=adapted)
        part.trainable = False
        match part:
            case layers.Dense():
                return LoRALinear(part, rank, alpha)
            case layers.Conv2D(groups=1):
                return LoRAConv(part, rank, alpha)
        return part

    body.trainable = True  # the clone of a frozen model would be frozen, adapters and all
    return adapted(body)


def interpolate(model, start, end, share):
    weights = (1 - share, share)
    pairs = zip(start, end, strict=True)
    model.set_weights([np.average(pair, axis=0, weights=weights) for pair in pairs])


def forgetting(before, after, old_head, batches):
    matches = keras.metrics.sparse_categorical_accuracy

    def accuracy(body):
        rows = [
            matches(labels, old_head(body(inputs, training=False), training=False))
            for inputs, labels in batches
        ]
        return float(np.mean(np.concatenate(rows), dtype=np.float64))

    shares = {"before": accuracy(before), "after": accuracy(after)}
    return shares | {"forgotten": shares["before"] - shares["after"]}
