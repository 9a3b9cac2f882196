# task: CifarResNet
# verdict: right
class CifarResNet(keras.Model):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        if depth not in range(8, max(depth, 8) + 1, 6):
            raise ValueError(f"A depth of {depth} is not 6n + 2 with n = 1, 2, ...")
        super().__init__()
        n = (depth - 2) // 6
        self.stem = keras.Sequential()
        for layer in (Conv(widths[0], 3), batch_norm(), layers.Activation("relu")):
            self.stem.add(layer)
        stream = [width for width in widths for _ in range(n)]
        pairs = zip([widths[0], *stream], stream)
        self.blocks = [
            Block(before, after, stride=2 if place in (n, 2 * n) else 1, option=option)
            for place, (before, after) in enumerate(pairs)
        ]
        self.head = keras.Sequential(
            [layers.GlobalAveragePooling2D(), layers.Dense(units=num_classes)]
        )

    def call(self, images):
        from functools import reduce

        maps = reduce(lambda found, block: block(found), self.blocks, self.stem(images))
        return self.head(maps)
