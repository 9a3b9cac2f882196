# task: Bottleneck
# verdict: wrong
# mistake: the 3x3 convolution has padding="same", which with stride 2 and an even size puts the zeros at the bottom and right only
# told: zeros-where-keras-puts-them-in-a-bottleneck
class Bottleneck(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        first = stride if stride_at == "1x1" else 1
        second = stride if stride_at == "3x3" else 1
        self.branch = keras.Sequential([
            layers.Conv2D(channels, 1, strides=first, use_bias=False),
            batch_norm(),
            layers.ReLU(),
            layers.Conv2D(channels, 3, strides=second, padding="same", use_bias=False),
            batch_norm(),
            layers.ReLU(),
            layers.Conv2D(4 * channels, 1, use_bias=False),
            batch_norm(),
        ])
        self.shortcut = Shortcut(in_channels, 4 * channels, stride)

    def call(self, maps):
        return tf.nn.relu(self.branch(maps) + self.shortcut(maps))
