"""Other right solutions: the gradient of a clip, columns by map_fn, constraints of variables."""

import tensorflow as tf
from keras import layers


def fake_quantize(values, scale, zero_point, lowest, highest):
    given = [tf.convert_to_tensor(one, values.dtype) for one in (scale, zero_point)]
    scale, zero_point = map(tf.stop_gradient, given)
    exact = values / scale
    codes = exact + tf.stop_gradient(tf.round(exact) - exact)  # rounded, with a gradient of 1
    return (tf.clip_by_value(codes + zero_point, lowest, highest) - zero_point) * scale


class QuantLinear(layers.Dense):
    def __init__(self, units, bits=8, per_channel=True, momentum=0.1, **kwargs):
        super().__init__(units, **kwargs)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum

    def build(self, input_shape):
        super().build(input_shape)
        self.low = self.add_weight(shape=(), initializer="zeros", trainable=False, name="low")
        self.high = self.add_weight(shape=(), initializer="zeros", trainable=False, name="high")

    def coded(self, matrix):
        fixed = tf.stop_gradient(matrix)
        known = code_parameters(  # noqa: F821
            tf.reduce_min(fixed), tf.reduce_max(fixed), self.bits, True
        )
        return fake_quantize(matrix, *known)

    def call(self, inputs, training=False):
        flat = tf.reshape(inputs, [-1, inputs.shape[-1]])
        if training:
            self.low.assign_sub(self.momentum * (self.low - tf.math.reduce_min(flat)))
            self.high.assign_sub(self.momentum * (self.high - tf.math.reduce_max(flat)))
        rows = tf.transpose(tf.convert_to_tensor(self.kernel))  # one of each output
        rows = tf.map_fn(self.coded, rows) if self.per_channel else self.coded(rows)
        ends = [tf.stop_gradient(tf.identity(one)) for one in (self.low, self.high)]
        flat = fake_quantize(flat, *code_parameters(*ends, self.bits, False))  # noqa: F821
        found = tf.nn.bias_add(tf.matmul(flat, rows, transpose_b=True), self.bias)
        return tf.reshape(found, tf.concat([tf.shape(inputs)[:-1], [self.units]], 0))


def masked_step(model, masks, optimizer, images, labels):
    variables = model.trainable_variables
    before = [one.constraint for one in variables]
    for variable, mask, old in zip(variables, masks, before, strict=True):
        if mask is None:
            continue

        def pruned(value, mask=mask, old=old):
            value = value if old is None else old(value)
            return tf.where(mask, value, tf.zeros_like(value))

        variable.assign(tf.where(mask, variable, tf.zeros_like(variable)))
        variable.constraint = pruned  # the optimizer sees to it
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_sum(each) / len(each)
    slopes = tape.gradient(loss, variables)
    optimizer.apply_gradients(list(zip(slopes, variables, strict=True)))
    for variable, old in zip(variables, before, strict=True):
        variable.constraint = old
    return loss.numpy().tolist()
