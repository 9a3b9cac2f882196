# task: InvertedResidual
# verdict: wrong
# mistake: the two normalizations behind the depthwise and the narrowing convolution are layers.BatchNormalization() with Keras' default momentum of 0.99, not batch_norm() with 0.999, so moving statistics move ten times as fast
# told: plain-norms-at-the-narrow-end
class InvertedResidual(layers.Layer):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        self.shortcut = stride == 1 and in_channels == out_channels
        body = []
        if expand_ratio != 1:
            body += conv_norm(in_channels * expand_ratio, kernel_size=1)
        body += [
            layers.DepthwiseConv2D(3, stride, padding="same", use_bias=False),
            layers.BatchNormalization(),
            layers.ReLU(6.0),
            layers.Conv2D(out_channels, 1, use_bias=False),
            layers.BatchNormalization(),
        ]
        self.body = body

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        x = maps
        for layer in self.body:
            x = layer(x)
        return x + maps if self.shortcut else x
