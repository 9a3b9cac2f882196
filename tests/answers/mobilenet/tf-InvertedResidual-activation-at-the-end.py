# task: InvertedResidual
# verdict: wrong
# mistake: a ReLU6 follows the last normalization; batch normalizations get no training flag of their own but run as in inference
# told: activation-on-the-narrow-end
class InvertedResidual(layers.Layer):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        hidden = in_channels * expand_ratio
        parts = conv_norm(hidden, 1) if expand_ratio != 1 else []
        parts += [
            layers.DepthwiseConv2D(3, stride, padding="same", use_bias=False),
            batch_norm(),
            layers.ReLU(6.0),
        ]
        parts += conv_norm(out_channels, 1)
        self.parts = parts
        self.adds = stride == 1 and in_channels == out_channels

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        changed = maps
        for part in self.parts:
            if isinstance(part, layers.BatchNormalization):
                changed = part(changed, training=False)
            else:
                changed = part(changed)
        return changed + maps if self.adds else changed
