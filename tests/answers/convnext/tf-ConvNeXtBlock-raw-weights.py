# task: ConvNeXtBlock
# verdict: right
# way: all weights made by add_weight in the order of the data, ops.depthwise_conv and matrix products instead of layers
class ConvNeXtBlock(layers.Layer):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "channels": channels, "rate": rate, "layer_scale": layer_scale,
        }  # fmt: skip
        self.depth = StochasticDepth(rate)

    def build(self, shape):
        count = self.settings["channels"]
        start = keras.initializers.Constant(self.settings["layer_scale"])

        def zeros(size):
            return self.add_weight(shape=(size,), initializer="zeros")

        def random(*sizes):
            return self.add_weight(shape=sizes, initializer="glorot_uniform")

        self.kernel, self.kernel_bias = random(7, 7, count, 1), zeros(count)
        self.gamma = self.add_weight(shape=(count,), initializer="ones")
        self.beta = zeros(count)
        self.wide, self.wide_bias = random(count, 4 * count), zeros(4 * count)
        self.narrow, self.narrow_bias = random(4 * count, count), zeros(count)
        self.scale = self.add_weight(shape=(count,), initializer=start)

    def call(self, maps, training=False):
        branch = ops.depthwise_conv(maps, self.kernel, strides=1, padding="same")
        branch = branch + self.kernel_bias
        branch = branch - ops.mean(branch, axis=-1, keepdims=True)
        variance = ops.mean(ops.square(branch), axis=-1, keepdims=True)
        branch = branch / ops.sqrt(variance + 1e-6) * self.gamma + self.beta
        branch = ops.matmul(branch, self.wide) + self.wide_bias
        branch = ops.gelu(branch, approximate=False)
        branch = ops.matmul(branch, self.narrow) + self.narrow_bias
        return maps + self.depth(branch * self.scale, training=training)

    def get_config(self):
        return {**super().get_config(), **self.settings}
