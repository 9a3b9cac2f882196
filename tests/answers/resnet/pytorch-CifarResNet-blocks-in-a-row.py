# task: CifarResNet
# verdict: right
# way: all blocks are made in one loop from pairs of widths, without `stage`, and the parts are applied by reduce
class CifarResNet(nn.Module):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        count, rest = divmod(depth - 2, 6)
        if rest or count < 1:
            raise ValueError(f"the depth must be 6n + 2 with n >= 1, not {depth}")
        first = widths[0]
        self.stem = nn.Sequential(conv(in_channels, first, 3), nn.BatchNorm2d(first), nn.ReLU())
        after = [width for width in widths for _ in range(count)]
        before = [first, *after[:-1]]
        strides = [2 if n and n % count == 0 else 1 for n in range(len(after))]
        self.blocks = nn.Sequential(
            *(
                Block(one, two, stride, option=option)
                for one, two, stride in zip(before, after, strides)
            )
        )
        self.head = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(widths[-1], num_classes)
        )

    def forward(self, images):
        from functools import reduce

        return reduce(lambda maps, part: part(maps), (self.stem, self.blocks, self.head), images)
