# task: InvertedResidual
# verdict: right
# way: the whole way around the shortcut is one keras.Sequential inside the layer, the sum is layers.Add
class InvertedResidual(layers.Layer):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        wide = in_channels * expand_ratio
        self.way = keras.Sequential()
        if expand_ratio != 1:
            for layer in conv_norm(wide, kernel_size=1):
                self.way.add(layer)
        self.way.add(layers.DepthwiseConv2D(
            (3, 3), strides=(stride, stride), padding="same", use_bias=False
        ))
        self.way.add(batch_norm())
        self.way.add(layers.Activation("relu6"))
        self.way.add(layers.Conv2D(out_channels, (1, 1), use_bias=False))
        self.way.add(batch_norm())
        joined = (stride, out_channels) == (1, in_channels)
        self.join = layers.Add() if joined else None

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        narrow = self.way(maps)
        return narrow if self.join is None else self.join([maps, narrow])
