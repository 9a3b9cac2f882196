# task: Linear
# verdict: right
class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"units": units, "use_bias": use_bias}

    def build(self, input_shape):
        units = self.settings["units"]
        self.matrix = self.add_weight(
            shape=(input_shape[-1], units), initializer="glorot_uniform",
            name="kernel",
        )
        if self.settings["use_bias"]:
            self.shift = self.add_weight(
                shape=(units,), initializer="zeros", name="bias"
            )

    def call(self, inputs):
        products = tf.tensordot(inputs, self.matrix, axes=1)
        if self.settings["use_bias"]:
            return tf.add(products, self.shift)
        return products

    def get_config(self):
        return {**super().get_config(), **self.settings}
