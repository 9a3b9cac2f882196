# task: Linear
# verdict: wrong
# mistake: get_config does not hold use_bias, so a layer without a bias comes back from from_config with one
# mistake: the bias is made without an initializer; add_weight then takes glorot_uniform, and the bias does not start with zeros
# told: bias-starts-at-random, use-bias-not-in-config
class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.use_bias = use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight(
            name="kernel",
            shape=(input_shape[-1], self.units),
            initializer="glorot_uniform",
        )
        if self.use_bias:
            self.bias = self.add_weight(name="bias", shape=(self.units,))

    def call(self, inputs):
        outputs = tf.tensordot(inputs, tf.convert_to_tensor(self.kernel), axes=1)
        if self.use_bias:
            outputs = outputs + self.bias
        return outputs

    def get_config(self):
        config = super().get_config()
        config["units"] = self.units
        return config
