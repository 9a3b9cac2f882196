# task: InvertedResidual
# verdict: wrong
# mistake: the first convolution widens to out_channels * expand_ratio maps instead of in_channels * expand_ratio
# told: expansion-of-the-outputs
class InvertedResidual(layers.Layer):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        self.shortcut = stride == 1 and in_channels == out_channels
        self.chain = []
        if expand_ratio > 1:
            self.chain.extend(conv_norm(out_channels * expand_ratio, 1))
        self.chain.extend(
            [
                layers.DepthwiseConv2D(
                    3, strides=stride, padding="same", use_bias=False
                ),
                batch_norm(),
                layers.ReLU(6.0),
                layers.Conv2D(out_channels, 1, use_bias=False),
                batch_norm(),
            ]
        )

    def build(self, shape):
        """Nothing to do."""

    def call(self, maps):
        result = maps
        for layer in self.chain:
            result = layer(result)
        return maps + result if self.shortcut else result
