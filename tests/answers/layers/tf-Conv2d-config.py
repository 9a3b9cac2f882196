# task: Conv2d
# verdict: wrong
# mistake: get_config does not write down use_bias, so that a copy gets a bias
# mistake: kwargs are not handed to the base class: a name is ignored
# told: bias-not-in-config, conv-kwargs-swallowed
class Conv2d(layers.Layer):
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):  # fmt: skip
        super().__init__()
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
        self.bias = None
        if self.use_bias:
            self.bias = self.add_weight(
                name="bias", shape=(self.filters,), initializer="zeros"
            )

    def call(self, images):
        maps = tf.nn.conv2d(
            images, self.kernel, self.strides, self.padding.upper()
        )
        return maps if self.bias is None else maps + self.bias

    def get_config(self):
        config = super().get_config()
        config.update(
            filters=self.filters,
            kernel_size=self.kernel_size,
            strides=self.strides,
            padding=self.padding,
        )
        return config
