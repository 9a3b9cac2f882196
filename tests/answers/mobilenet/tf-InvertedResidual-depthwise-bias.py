# task: InvertedResidual
# verdict: wrong
# mistake: the depthwise convolution has Keras' default bias; none is asked for
class InvertedResidual(layers.Layer):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        self.steps = []
        if expand_ratio != 1:
            self.steps += conv_norm(in_channels * expand_ratio, 1)
        self.steps += [
            layers.DepthwiseConv2D(3, stride, padding="same"),
            batch_norm(), layers.ReLU(6.0),
            layers.Conv2D(out_channels, 1, use_bias=False), batch_norm(),
        ]
        self.added = stride == 1 and in_channels == out_channels

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        values = maps
        for layer in self.steps:
            values = layer(values)
        return maps + values if self.added else values
