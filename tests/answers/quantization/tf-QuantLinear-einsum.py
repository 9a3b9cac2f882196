# task: QuantLinear
# verdict: right
# way: einsum with an ellipsis for the product; the ranges of the kernel come from reduce_min and reduce_max over an axis or over all
class QuantLinear(layers.Dense):
    def __init__(self, units, bits=8, per_channel=True, momentum=0.1, **kwargs):
        super().__init__(units, **kwargs)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum

    def build(self, input_shape):
        super().build(input_shape)
        self.low = self.add_weight(shape=(), initializer="zeros", trainable=False, name="low")
        self.high = self.add_weight(shape=(), initializer="zeros", trainable=False, name="high")

    def get_config(self):
        own = {name: getattr(self, name) for name in ("bits", "per_channel", "momentum")}
        return {**super().get_config(), **own}

    # what Dense writes into a file, and reads, is its kernel and its bias alone
    save_own_variables = layers.Layer.save_own_variables
    load_own_variables = layers.Layer.load_own_variables

    def call(self, inputs, training=False):
        inputs = tf.convert_to_tensor(inputs)
        if training:
            for variable, seen in ((self.low, tf.reduce_min(inputs)),
                                   (self.high, tf.reduce_max(inputs))):
                before = tf.convert_to_tensor(variable)
                variable.assign(before + self.momentum * (tf.stop_gradient(seen) - before))

        def coded(numbers, low, high, symmetric):
            ends = tf.stop_gradient(low), tf.stop_gradient(high)
            return fake_quantize(numbers, *code_parameters(*ends, self.bits, symmetric))

        kernel = tf.convert_to_tensor(self.kernel)
        axis = 0 if self.per_channel else None
        kernel = coded(kernel, tf.reduce_min(kernel, axis), tf.reduce_max(kernel, axis), True)
        inputs = coded(inputs, tf.convert_to_tensor(self.low), tf.convert_to_tensor(self.high), False)
        outputs = tf.einsum("...i,io->...o", inputs, kernel)
        if self.use_bias:
            outputs = outputs + self.bias
        return outputs if self.activation is None else self.activation(outputs)
