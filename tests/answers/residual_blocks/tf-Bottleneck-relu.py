# task: Bottleneck
# verdict: wrong
# mistake: the branch has a ReLU after the third normalization, too, before the sum
# mistake: the normalizations have Keras' own constants instead of those of batch_norm()
# told: none
class Bottleneck(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        first, middle = (stride, 1) if stride_at == "1x1" else (1, stride)
        convolutions = [
            layers.Conv2D(channels, 1, first, use_bias=False),
            Conv3x3(channels, middle),
            layers.Conv2D(4 * channels, 1, use_bias=False),
        ]
        steps = []
        for convolution in convolutions:
            steps += [convolution, layers.BatchNormalization(), layers.ReLU()]
        self.branch = keras.Sequential(steps)
        self.shortcut = Shortcut(in_channels, 4 * channels, stride, "B")

    def call(self, maps):
        return tf.nn.relu(self.branch(maps) + self.shortcut(maps))
