# task: Bottleneck
# verdict: wrong
# mistake: the 3x3 convolution is a plain Conv2D with padding="same"; with a stride of 2 and an even size that puts zeros at the bottom and on the right only, not one on every side
# told: zeros-where-keras-puts-them-in-a-bottleneck
class Bottleneck(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        first, second = (stride, 1) if stride_at == "1x1" else (1, stride)

        def convolution(maps, kernel_size, step):
            return layers.Conv2D(
                maps, kernel_size, strides=step, padding="same", use_bias=False)

        self.branch = keras.Sequential([
            convolution(channels, 1, first), batch_norm(), layers.ReLU(),
            convolution(channels, 3, second), batch_norm(), layers.ReLU(),
            convolution(4 * channels, 1, 1), batch_norm(),
        ])
        self.shortcut = Shortcut(in_channels, 4 * channels, stride, "B")

    def call(self, maps):
        return tf.nn.relu(self.shortcut(maps) + self.branch(maps))
