# task: CifarResNet
# verdict: wrong
# mistake: option None, the plain twin, is falsy and becomes "A"
# mistake: the stem always has 16 maps, whatever widths[0] is
# told: none
class CifarResNet(keras.Model):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        n = (depth - 2) // 6
        if n < 1 or depth != 6 * n + 2:
            raise ValueError(f"The depth must be 6n + 2, and {depth} is not.")
        option = option or "A"
        self.stem = keras.Sequential([Conv(16, 3), batch_norm(), layers.ReLU()])
        blocks = []
        entering = 16
        for number, width in enumerate(widths):
            stride = 2 if number else 1
            blocks += stage(entering, width, n, stride, option=option)
            entering = width
        self.blocks = blocks
        self.head = keras.Sequential(
            [layers.GlobalAveragePooling2D(), layers.Dense(num_classes)]
        )

    def call(self, images):
        maps = self.stem(images)
        for block in self.blocks:
            maps = block(maps)
        return self.head(maps)
