# task: Conv2d
# verdict: wrong
# mistake: "same" puts kernel_size // 2 zeros on both sides, as PyTorch does; asked was the placement of Keras, which depends on the stride and puts the odd zero behind
# told: padded-like-pytorch
class Conv2d(layers.Layer):
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):
        super().__init__(**kwargs)
        self.filters = filters
        self.kernel_size = kernel_size
        self.strides = strides
        self.padding = padding
        self.use_bias = use_bias

    def build(self, input_shape):
        k = self.kernel_size
        self.kernel = self.add_weight(
            name="kernel", shape=(k, k, input_shape[-1], self.filters),
            initializer="glorot_uniform",
        )
        if self.use_bias:
            self.bias = self.add_weight(name="bias", shape=(self.filters,), initializer="zeros")

    def call(self, images):
        if self.padding == "same":
            p = self.kernel_size // 2
            images = tf.pad(images, [[0, 0], [p, p], [p, p], [0, 0]])
        maps = tf.nn.conv2d(images, self.kernel, self.strides, "VALID")
        if self.use_bias:
            maps = tf.nn.bias_add(maps, self.bias)
        return maps

    def get_config(self):
        config = super().get_config()
        config["filters"] = self.filters
        config["kernel_size"] = self.kernel_size
        config["strides"] = self.strides
        config["padding"] = self.padding
        config["use_bias"] = self.use_bias
        return config
