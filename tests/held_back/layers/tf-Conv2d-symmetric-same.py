# task: Conv2d
# verdict: wrong
# mistake: "same" is written as kernel_size // 2 zeros on every side, as in PyTorch: with stride 2 or an even kernel Keras places them otherwise

class Conv2d(layers.Layer):
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.filters, self.kernel_size, self.strides = filters, kernel_size, strides
        self.padding, self.use_bias = padding, use_bias

    def build(self, input_shape):
        size = self.kernel_size
        self.kernel = self.add_weight(
            shape=(size, size, input_shape[-1], self.filters),
            initializer="glorot_uniform", name="kernel",
        )  # fmt: skip
        if self.use_bias:
            self.bias = self.add_weight(
                shape=(self.filters,), initializer="zeros", name="bias"
            )

    def call(self, inputs):
        border = self.kernel_size // 2 if self.padding == "same" else 0
        pads = [[0, 0], [border, border], [border, border], [0, 0]]
        maps = tf.nn.conv2d(inputs, self.kernel, strides=self.strides, padding=pads)
        return maps + self.bias if self.use_bias else maps

    def get_config(self):
        return {
            **super().get_config(),
            "filters": self.filters, "kernel_size": self.kernel_size,
            "strides": self.strides, "padding": self.padding,
            "use_bias": self.use_bias,
        }  # fmt: skip
