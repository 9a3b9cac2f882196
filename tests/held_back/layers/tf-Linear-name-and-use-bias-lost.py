# task: Linear
# verdict: wrong
# mistake: kwargs are not handed to the base class, so a name (or trainable, dtype) that is given is ignored
# mistake: get_config leaves out use_bias, and a layer made from it has a bias again

class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__()
        self.units = units
        self.use_bias = use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight(
            shape=(input_shape[-1], self.units),
            initializer="glorot_uniform", name="kernel",
        )  # fmt: skip
        if self.use_bias:
            self.bias = self.add_weight(
                shape=(self.units,), initializer="zeros", name="bias"
            )

    def call(self, inputs):
        outputs = tf.matmul(inputs, self.kernel)
        if self.use_bias:
            outputs = outputs + self.bias
        return outputs

    def get_config(self):
        return {**super().get_config(), "units": self.units}
