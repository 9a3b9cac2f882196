# task: Linear
# verdict: right
class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units, self.use_bias = units, use_bias
        self.bias = None

    def build(self, input_shape):
        shapes = {"kernel": (input_shape[-1], self.units)}
        if self.use_bias:
            shapes["bias"] = (self.units,)
        starts = {"kernel": "glorot_uniform", "bias": "zeros"}
        for name, shape in shapes.items():
            made = self.add_weight(name=name, shape=shape, initializer=starts[name])
            setattr(self, name, made)

    def call(self, inputs):
        outputs = tf.einsum(
            "...i,io->...o", inputs, tf.convert_to_tensor(self.kernel)
        )
        return outputs if self.bias is None else outputs + self.bias

    def get_config(self):
        return dict(
            super().get_config(), units=self.units, use_bias=self.use_bias
        )
