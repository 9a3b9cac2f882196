# task: ConvNeXtBlock
# verdict: wrong
# mistake: the activation is missing between the two dense layers
# told: no-activation-at-all
class ConvNeXtBlock(layers.Layer):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.dw = layers.DepthwiseConv2D(7, padding="same")
        self.ln = LayerNorm()
        self.d1 = layers.Dense(4 * channels)
        self.d2 = layers.Dense(channels)
        self.ls = LayerScale(layer_scale)
        self.sd = StochasticDepth(rate)

    def call(self, maps, training=False):
        x = self.d2(self.d1(self.ln(self.dw(maps))))
        return maps + self.sd(self.ls(x), training=training)
