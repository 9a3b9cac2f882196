# task: Linear
# verdict: wrong
# mistake: the kernel is built from input_shape[1], the second axis, instead of the last one: inputs of three and more axes fail or fit by chance
# mistake: get_config leaves out use_bias, so a layer without bias comes back with one
# told: kernel-from-the-second-axis, use-bias-not-in-config
class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.use_bias = use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight(
            shape=(input_shape[1], self.units), initializer="glorot_uniform", name="kernel")
        if self.use_bias:
            self.bias = self.add_weight(
                shape=(self.units,), initializer="zeros", name="bias")

    def call(self, inputs):
        outputs = tf.matmul(inputs, self.kernel)
        return outputs + self.bias if self.use_bias else outputs

    def get_config(self):
        return {**super().get_config(), "units": self.units}
