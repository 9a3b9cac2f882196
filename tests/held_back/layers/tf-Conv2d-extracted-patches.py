# task: Conv2d
# verdict: right
# mistake: none; unusual because the windows are cut out with tf.image.extract_patches and multiplied by the kernel as a matrix

class Conv2d(layers.Layer):
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", use_bias=True, **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "filters": filters, "kernel_size": kernel_size, "strides": strides,
            "padding": padding, "use_bias": use_bias,
        }  # fmt: skip

    def build(self, input_shape):
        size, filters = self.settings["kernel_size"], self.settings["filters"]
        self.kernel = self.add_weight(
            shape=(size, size, input_shape[-1], filters),
            initializer="glorot_uniform", name="kernel",
        )  # fmt: skip
        self.bias = None
        if self.settings["use_bias"]:
            self.bias = self.add_weight(
                shape=(filters,), initializer="zeros", name="bias"
            )

    def call(self, inputs):
        size, step = self.settings["kernel_size"], self.settings["strides"]
        windows = tf.image.extract_patches(
            inputs, [1, size, size, 1], [1, step, step, 1], [1, 1, 1, 1],
            self.settings["padding"].upper(),
        )  # (N, H', W', size * size * in)
        matrix = tf.reshape(
            tf.convert_to_tensor(self.kernel), (-1, self.settings["filters"])
        )
        maps = tf.tensordot(windows, matrix, axes=1)
        return maps if self.bias is None else maps + self.bias

    def get_config(self):
        return {**super().get_config(), **self.settings}
