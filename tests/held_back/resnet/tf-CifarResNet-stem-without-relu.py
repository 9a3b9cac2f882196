# task: CifarResNet
# verdict: wrong
# mistake: the stem ends with the batch normalization; its ReLU is missing
class CifarResNet(keras.Model):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        n, rest = divmod(depth - 2, 6)
        if rest or n < 1:
            raise ValueError("The depth must be 6n + 2 with n at least 1.")
        self.stem = keras.Sequential([Conv(widths[0], 3), batch_norm()])
        self.blocks = []
        before = widths[0]
        for width, stride in zip(widths, (1, 2, 2)):
            self.blocks += stage(before, width, n, stride, option=option)
            before = width
        self.head = keras.Sequential(
            [layers.GlobalAveragePooling2D(), layers.Dense(num_classes)]
        )
        self.settings = {
            "depth": depth, "option": option, "num_classes": num_classes,
            "widths": widths, "in_channels": in_channels,
        }

    def call(self, images):
        maps = self.stem(images)
        for block in self.blocks:
            maps = block(maps)
        return self.head(maps)

    def get_config(self):
        return self.settings
