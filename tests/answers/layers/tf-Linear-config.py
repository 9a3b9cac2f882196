# task: Linear
# verdict: wrong
# mistake: get_config does not hold use_bias, so that a copy of a layer without bias has one
# told: use-bias-not-in-config
class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.use_bias = use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight(
            name="kernel", shape=(input_shape[-1], self.units), initializer="glorot_uniform"
        )
        if self.use_bias:
            self.bias = self.add_weight(name="bias", shape=(self.units,), initializer="zeros")

    def call(self, inputs):
        outputs = tf.matmul(inputs, self.kernel)
        if self.use_bias:
            outputs += self.bias
        return outputs

    def get_config(self):
        config = super().get_config()
        config.update({"units": self.units})
        return config
