# task: Bottleneck
# verdict: wrong
# mistake: with stride_at="1x1" the stride goes to the last 1x1 convolution instead of the first
# told: stride-place-is-ignored
class Bottleneck(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        middle, narrow = (stride, 1) if stride_at == "3x3" else (1, stride)
        self.branch = keras.Sequential([
            layers.Conv2D(channels, 1, use_bias=False),
            batch_norm(),
            layers.ReLU(),
            Conv3x3(channels, middle),
            batch_norm(),
            layers.ReLU(),
            layers.Conv2D(4 * channels, 1, strides=narrow, use_bias=False),
            batch_norm(),
        ])
        self.shortcut = Shortcut(in_channels, 4 * channels, stride, "B")

    def call(self, maps):
        return tf.nn.relu(self.branch(maps) + self.shortcut(maps))
