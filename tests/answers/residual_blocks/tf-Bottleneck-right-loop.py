# task: Bottleneck
# verdict: right
class Bottleneck(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        first, middle = (stride, 1) if stride_at == "1x1" else (1, stride)

        def narrow(width, step=1):
            return layers.Conv2D(width, 1, strides=step, padding="valid", use_bias=False)

        convolutions = narrow(channels, first), Conv3x3(channels, middle), narrow(4 * channels)
        self.branch = keras.Sequential()
        for number, convolution in enumerate(convolutions):
            if number:
                self.branch.add(layers.Activation("relu"))
            self.branch.add(convolution)
            self.branch.add(batch_norm())
        self.around = Shortcut(in_channels, 4 * channels, stride, "B")

    def call(self, maps):
        return keras.activations.relu(keras.ops.add(self.around(maps), self.branch(maps)))
