# task: BasicBlock
# verdict: wrong
# mistake: the normalizations are Keras' own with momentum 0.99 and epsilon 1e-3 instead of those of batch_norm
class BasicBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = keras.Sequential([
            Conv3x3(channels, stride), layers.BatchNormalization(), layers.ReLU(),
            Conv3x3(channels), layers.BatchNormalization(),
        ])
        self.shortcut = None
        if option is not None:
            self.shortcut = Shortcut(in_channels, channels, stride, option)

    def call(self, maps):
        changed = self.branch(maps)
        if self.shortcut is not None:
            changed = changed + self.shortcut(maps)
        return tf.nn.relu(changed)
