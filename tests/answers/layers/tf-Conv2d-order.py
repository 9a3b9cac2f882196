# task: Conv2d
# verdict: wrong
# mistake: the bias is made before the kernel, so that the order of the weights is not that of layers.Conv2D
# mistake: the strides are not passed on, the window always moves by 1
# told: bias-of-maps-before-kernel, stride-ignored
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
        if self.use_bias:
            self.bias = self.add_weight(
                name="bias", shape=(self.filters,), initializer="zeros"
            )
        k = self.kernel_size
        self.kernel = self.add_weight(
            name="kernel", shape=(k, k, input_shape[-1], self.filters)
        )

    def call(self, images):
        maps = tf.nn.conv2d(images, self.kernel, 1, self.padding.upper())
        if self.use_bias:
            maps = tf.nn.bias_add(maps, self.bias)
        return maps

    def get_config(self):
        return {
            **super().get_config(),
            "filters": self.filters,
            "kernel_size": self.kernel_size,
            "strides": self.strides,
            "padding": self.padding,
            "use_bias": self.use_bias,
        }
