# task: QuantLinear
# verdict: wrong
# mistake: with training=True the inputs are quantized by the range of this batch, not by the moved low and high
# mistake: the activation of the dense layer is forgotten
class QuantLinear(layers.Dense):
    def __init__(self, units, bits=8, per_channel=True, momentum=0.1, **kwargs):
        super().__init__(units, **kwargs)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum

    def build(self, input_shape):
        super().build(input_shape)
        self.low = self.add_weight(shape=(), initializer="zeros", trainable=False, name="low")
        self.high = self.add_weight(shape=(), initializer="zeros", trainable=False, name="high")

    def call(self, inputs, training=False):
        if training:
            low = tf.stop_gradient(tf.reduce_min(inputs))
            high = tf.stop_gradient(tf.reduce_max(inputs))
            self.low.assign_add(self.momentum * (low - self.low))
            self.high.assign_add(self.momentum * (high - self.high))
        else:
            low, high = tf.convert_to_tensor(self.low), tf.convert_to_tensor(self.high)
        x = fake_quantize(inputs, *code_parameters(low, high, self.bits, False))
        kernel = tf.convert_to_tensor(self.kernel)
        axis = 0 if self.per_channel else None
        w_low = tf.stop_gradient(tf.reduce_min(kernel, axis=axis))
        w_high = tf.stop_gradient(tf.reduce_max(kernel, axis=axis))
        w = fake_quantize(kernel, *code_parameters(w_low, w_high, self.bits, True))
        outputs = tf.tensordot(x, w, 1)
        return outputs + self.bias if self.use_bias else outputs
