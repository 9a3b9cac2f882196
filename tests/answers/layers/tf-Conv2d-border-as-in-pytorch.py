# task: Conv2d
# verdict: wrong
# mistake: "same" puts kernel_size // 2 zeros on every side, as PyTorch would; with stride 2 and an even size (or an even kernel) Keras places them elsewhere
# told: padded-like-pytorch
class Conv2d(layers.Layer):
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "filters": filters, "kernel_size": kernel_size, "strides": strides,
            "padding": padding, "use_bias": use_bias,
        }
        self.filters, self.kernel_size, self.strides = filters, kernel_size, strides
        self.border = kernel_size // 2 if padding == "same" else 0
        self.use_bias = use_bias

    def build(self, shape):
        k = self.kernel_size
        self.kernel = self.add_weight(
            shape=(k, k, shape[-1], self.filters), initializer="glorot_uniform", name="kernel")
        if self.use_bias:
            self.bias = self.add_weight(
                shape=(self.filters,), initializer="zeros", name="bias")

    def call(self, images):
        p = self.border
        images = tf.pad(images, [[0, 0], [p, p], [p, p], [0, 0]])
        maps = tf.nn.conv2d(images, self.kernel, self.strides, "VALID")
        return maps + self.bias if self.use_bias else maps

    def get_config(self):
        return {**super().get_config(), **self.settings}
