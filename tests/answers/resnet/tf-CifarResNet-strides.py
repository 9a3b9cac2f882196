# task: CifarResNet
# verdict: wrong
# mistake: the first stage begins with stride 2 like the others
# told: first-small-stage-with-stride
class CifarResNet(keras.Model):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        if depth < 8 or depth % 6 != 2:
            raise ValueError("The depth is 6n + 2, with n at least 1.")
        n = depth // 6
        self.stem = keras.Sequential([Conv(widths[0], 3), batch_norm(), layers.ReLU()])
        blocks, before = [], widths[0]
        for width in widths:
            blocks += stage(before, width, n, 2, option=option)
            before = width
        self.blocks = blocks
        self.head = keras.Sequential([
            layers.GlobalAveragePooling2D(), layers.Dense(num_classes),
        ])

    def call(self, images):
        maps = self.stem(images)
        for block in self.blocks:
            maps = block(maps)
        return self.head(maps)
