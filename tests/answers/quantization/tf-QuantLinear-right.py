# task: QuantLinear
# verdict: right
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
            self.low.assign((1 - self.momentum) * self.low + self.momentum * keras.ops.min(inputs))
            self.high.assign((1 - self.momentum) * self.high + self.momentum * keras.ops.max(inputs))
        k = tf.stop_gradient(tf.convert_to_tensor(self.kernel))
        if self.per_channel:
            lo, hi = keras.ops.min(k, axis=0, keepdims=True), keras.ops.max(k, axis=0, keepdims=True)
        else:
            lo, hi = keras.ops.min(k), keras.ops.max(k)
        kernel = fake_quantize(tf.convert_to_tensor(self.kernel), *code_parameters(lo, hi, self.bits, True))
        p = code_parameters(tf.convert_to_tensor(self.low), tf.convert_to_tensor(self.high), self.bits, False)
        out = keras.ops.matmul(fake_quantize(inputs, *p), kernel)
        return keras.ops.add(out, self.bias)
