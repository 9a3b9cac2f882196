# task: CifarResNet
# verdict: wrong
# mistake: a depth of 2 (n = 0) is accepted
# mistake: in_channels is ignored, the stem always takes three channels
# told: always-three-channels, depth-two-is-accepted
class CifarResNet(nn.Module):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        n, rest = divmod(depth - 2, 6)
        if rest != 0 or n < 0:
            raise ValueError(f"{depth} is not 6n + 2")
        self.stem = nn.Sequential(
            conv(3, widths[0], 3), nn.BatchNorm2d(widths[0]), nn.ReLU()
        )
        blocks, before = [], widths[0]
        for number, width in enumerate(widths):
            for i in range(n):
                stride = 2 if number > 0 and i == 0 else 1
                blocks.append(Block(before, width, stride, option=option))
                before = width
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(widths[-1], num_classes)
        )

    def forward(self, images):
        return self.head(self.blocks(self.stem(images)))
