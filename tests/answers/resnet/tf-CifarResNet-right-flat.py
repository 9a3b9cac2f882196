# task: CifarResNet
# verdict: right
class CifarResNet(keras.Model):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        if depth < 8 or depth % 6 != 2:
            raise ValueError(f"A depth of {depth} is not 6n + 2 with n at least 1.")
        super().__init__()
        each = depth // 6
        self.stem = keras.Sequential(
            [Conv(widths[0], 3), batch_norm(), layers.Activation("relu")]
        )
        leaving = [w for w in widths for _ in range(each)]  # of every block
        entering = [widths[0], *leaving[:-1]]
        self.blocks = [
            Block(a, b, 2 if number in (each, 2 * each) else 1, option=option)
            for number, (a, b) in enumerate(zip(entering, leaving))
        ]
        self.head = keras.Sequential(
            [layers.GlobalAveragePooling2D(), layers.Dense(num_classes)]
        )

    def call(self, images):
        from functools import reduce

        chain = [self.stem, *self.blocks, self.head]
        return reduce(lambda maps, layer: layer(maps), chain, images)
