# task: Conv2d
# verdict: wrong
# mistake: the bias is made even without use_bias, so that there are two weights
# mistake: strides and padding are missing in get_config
# told: bias-of-maps-always, strides-not-in-config
class Conv2d(layers.Layer):
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.filters = filters
        self.kernel_size = kernel_size
        self.strides = strides
        self.padding = padding
        self.use_bias = use_bias

    def build(self, input_shape):
        side = self.kernel_size
        self.kernel = self.add_weight(
            name="kernel",
            shape=(side, side, input_shape[-1], self.filters),
            initializer="glorot_uniform",
        )
        self.bias = self.add_weight(
            name="bias", shape=(self.filters,), initializer="zeros"
        )

    def call(self, images):
        maps = tf.nn.conv2d(
            images,
            tf.convert_to_tensor(self.kernel),
            strides=self.strides,
            padding=self.padding.upper(),
        )
        return maps + self.bias if self.use_bias else maps

    def get_config(self):
        return {
            **super().get_config(),
            "filters": self.filters,
            "kernel_size": self.kernel_size,
            "use_bias": self.use_bias,
        }
