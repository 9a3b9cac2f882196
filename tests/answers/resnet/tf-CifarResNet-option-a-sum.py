# task: CifarResNet
# verdict: wrong
# mistake: the option is not handed to the blocks, which take "A" always; the head adds over all places instead of taking the mean
# told: plain-twin-has-shortcuts
class CifarResNet(keras.Model):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        n, rest = divmod(depth - 2, 6)
        if rest or n < 1:
            raise ValueError(f"{depth} is not 6n + 2")
        self.stem = keras.Sequential([Conv(widths[0], 3), batch_norm(), layers.ReLU()])
        self.blocks = []
        channels = widths[0]
        for i, width in enumerate(widths):
            self.blocks += stage(channels, width, n, 2 if i else 1, option="A")
            channels = width
        self.head = keras.Sequential(
            [
                layers.Lambda(lambda maps: tf.reduce_sum(maps, axis=[1, 2])),
                layers.Dense(num_classes),
            ]
        )
        self.settings = {
            "depth": depth, "option": option, "num_classes": num_classes,
            "widths": widths, "in_channels": in_channels,
        }  # fmt: skip

    def call(self, images):
        maps = self.stem(images)
        for block in self.blocks:
            maps = block(maps)
        return self.head(maps)

    def get_config(self):
        return self.settings
