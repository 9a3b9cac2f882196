# task: BasicBlock
# verdict: wrong
# mistake: no ReLU follows the sum
# told: no-relu-after-the-sum
class BasicBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = keras.Sequential(
            [
                Conv3x3(channels, stride),
                batch_norm(),
                layers.ReLU(),
                Conv3x3(channels),
                batch_norm(),
            ]
        )
        self.shortcut = None
        if option is not None:
            self.shortcut = Shortcut(in_channels, channels, stride, option)

    def call(self, maps):
        changed = self.branch(maps)
        if self.shortcut is not None:
            changed = changed + self.shortcut(maps)
        return changed
