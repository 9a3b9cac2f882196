# task: Conv2d
# verdict: wrong
# mistake: "same" puts (kernel_size - 1) // 2 zeros on every side, as one would in PyTorch; with a stride above 1 the windows stand elsewhere than in Keras, and with an even kernel the maps are too small
# told: padded-like-pytorch
class Conv2d(layers.Layer):
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.filters, self.kernel_size = filters, kernel_size
        self.strides, self.padding, self.use_bias = strides, padding, use_bias

    def build(self, input_shape):
        side = self.kernel_size
        self.kernel = self.add_weight(
            name="kernel", shape=(side, side, input_shape[-1], self.filters)
        )
        if self.use_bias:
            self.bias = self.add_weight(
                name="bias", shape=(self.filters,), initializer="zeros"
            )

    def call(self, images):
        if self.padding == "same":
            edge = (self.kernel_size - 1) // 2
            images = tf.pad(images, [[0, 0], [edge, edge], [edge, edge], [0, 0]])
        maps = tf.nn.conv2d(images, self.kernel, self.strides, "VALID")
        return maps + self.bias if self.use_bias else maps

    def get_config(self):
        names = ("filters", "kernel_size", "strides", "padding", "use_bias")
        return {**super().get_config(), **{name: getattr(self, name) for name in names}}
