# task: Linear
# verdict: wrong
# mistake: get_config leaves out use_bias, so a layer made again has a bias
# told: use-bias-not-in-config
class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units, self.use_bias = units, use_bias

    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], self.units), initializer="glorot_uniform")
        if self.use_bias:
            self.bias = self.add_weight(shape=(self.units,), initializer="zeros")

    def call(self, inputs):
        outputs = tf.matmul(inputs, self.kernel) if len(inputs.shape) == 2 else tf.tensordot(inputs, self.kernel, 1)
        return outputs + self.bias if self.use_bias else outputs

    def get_config(self):
        return {**super().get_config(), "units": self.units}
