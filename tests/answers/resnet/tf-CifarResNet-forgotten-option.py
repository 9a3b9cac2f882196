# task: CifarResNet
# verdict: wrong
# mistake: only the first block of each stage gets the option; all others have Block's default "B", so the plain twin (None) has shortcuts in most of its blocks
# mistake: a depth of 2 passes the check, although n has to be at least 1, and makes a network without blocks
# told: depth-two-is-accepted, plain-twin-has-shortcuts
class CifarResNet(keras.Model):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        if depth < 2 or (depth - 2) % 6:
            raise ValueError("the depth must be 6n + 2")
        count = (depth - 2) // 6
        self.stem = keras.Sequential([Conv(widths[0], 3), batch_norm(), layers.ReLU()])
        blocks, before = [], widths[0]
        for number, width in enumerate(widths):
            for place in range(count):
                if place == 0:
                    blocks.append(Block(before, width, 2 if number else 1, option=option))
                else:
                    blocks.append(Block(width, width))
            before = width
        self.blocks = blocks
        self.head = keras.Sequential([
            layers.GlobalAveragePooling2D(), layers.Dense(num_classes),
        ])
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
