# task: ConvNeXtBlock
# verdict: wrong
# mistake: the GELU is the tanh approximation; the training argument is not handed to the stochastic depth
# told: approximate-gelu, rate-not-used
class ConvNeXtBlock(layers.Layer):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "channels": channels, "rate": rate, "layer_scale": layer_scale,
        }
        self.parts = [
            layers.DepthwiseConv2D(7, padding="same"),
            LayerNorm(1e-6),
            layers.Dense(4 * channels),
            layers.Dense(channels),
            LayerScale(layer_scale),
        ]
        self.drop = StochasticDepth(rate)

    def build(self, shape):
        for part in self.parts[:3]:
            part.build(shape)
        self.parts[3].build((*shape[:-1], 4 * shape[-1]))
        self.parts[4].build(shape)

    def call(self, maps, training=False):
        conv, norm, wide, narrow, scale = self.parts
        x = narrow(ops.gelu(wide(norm(conv(maps))), approximate=True))
        return maps + self.drop(scale(x), training=False)

    def get_config(self):
        return {**super().get_config(), **self.settings}
