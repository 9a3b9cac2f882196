# task: Linear
# verdict: right
class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units, self.use_bias = units, use_bias
        self.kernel = self.bias = None

    def build(self, input_shape):
        plan = [("kernel", (input_shape[-1], self.units), "glorot_uniform")]
        if self.use_bias:
            plan.append(("bias", (self.units,), "zeros"))
        for name, shape, start in plan:
            weight = self.add_weight(name=name, shape=shape, initializer=start)
            setattr(self, name, weight)

    def call(self, inputs):
        kernel = tf.convert_to_tensor(self.kernel)
        outputs = tf.einsum("...i,io->...o", inputs, kernel)
        if self.bias is None:
            return outputs
        return outputs + tf.convert_to_tensor(self.bias)

    def get_config(self):
        own = {"units": self.units, "use_bias": self.use_bias}
        return super().get_config() | own
