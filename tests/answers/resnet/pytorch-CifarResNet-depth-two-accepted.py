# task: CifarResNet
# verdict: wrong
# mistake: a depth of 2, without a block, is accepted
# told: depth-two-is-accepted
class CifarResNet(nn.Module):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        if (depth - 2) % 6 != 0:
            raise ValueError(f"the depth is not 6n + 2: {depth}")
        n = (depth - 2) // 6
        self.stem = nn.Sequential(
            conv(in_channels, widths[0], 3), nn.BatchNorm2d(widths[0]), nn.ReLU()
        )
        blocks, channels = [], widths[0]
        for i, width in enumerate(widths):
            blocks += stage(channels, width, n, 1 if i == 0 else 2, option=option)
            channels = width
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, num_classes)
        )

    def forward(self, images):
        return self.head(self.blocks(self.stem(images)))
