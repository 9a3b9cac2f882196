# task: Linear
# verdict: wrong
# mistake: the bias is made without an initializer, so it starts as glorot_uniform instead of zeros
# mistake: kwargs such as the name are not handed to the base class
# told: bias-starts-at-random, kwargs-swallowed
class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__()
        self.units = units
        self.use_bias = use_bias

    def build(self, input_shape):
        n_in = input_shape[-1]
        self.w = self.add_weight(shape=(n_in, self.units), initializer="glorot_uniform", name="w")
        if self.use_bias:
            self.b = self.add_weight(shape=(self.units,), name="b")

    def call(self, inputs):
        y = keras.ops.matmul(inputs, self.w)
        return y + self.b if self.use_bias else y

    def get_config(self):
        return {**super().get_config(), "units": self.units, "use_bias": self.use_bias}
