# task: BasicBlock
# verdict: wrong
# mistake: Conv2D with padding="same" puts the zeros at the bottom and on the right only where the stride is 2
# told: zeros-where-keras-puts-them
class BasicBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = keras.Sequential([
            layers.Conv2D(channels, 3, strides=stride, padding="same", use_bias=False),
            batch_norm(),
            layers.ReLU(),
            layers.Conv2D(channels, 3, padding="same", use_bias=False),
            batch_norm(),
        ])
        self.shortcut = None
        if option is not None:
            self.shortcut = Shortcut(in_channels, channels, stride, option)

    def call(self, maps):
        changed = self.branch(maps)
        if self.shortcut is not None:
            changed = changed + self.shortcut(maps)
        return tf.nn.relu(changed)
