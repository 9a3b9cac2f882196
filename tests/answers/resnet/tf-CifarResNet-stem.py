# task: CifarResNet
# verdict: wrong
# mistake: the batch normalization of the stem has Keras' constants instead of those of batch_norm
# mistake: the ReLU of the stem is missing
# told: stem-with-the-constants-of-keras, stem-without-relu
class CifarResNet(keras.Model):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        n, rest = divmod(depth - 2, 6)
        if rest != 0 or n < 1:
            raise ValueError("The depth is not 6n + 2.")
        self.stem = keras.Sequential(
            [Conv(widths[0], 3), layers.BatchNormalization()]
        )
        self.blocks = (
            stage(widths[0], widths[0], n, 1, option=option)
            + stage(widths[0], widths[1], n, 2, option=option)
            + stage(widths[1], widths[2], n, 2, option=option)
        )
        self.head = keras.Sequential(
            [layers.GlobalAveragePooling2D(), layers.Dense(num_classes)]
        )

    def call(self, images):
        maps = self.stem(images)
        for block in self.blocks:
            maps = block(maps)
        return self.head(maps)
