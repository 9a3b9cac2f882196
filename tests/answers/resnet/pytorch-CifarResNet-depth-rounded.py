# task: CifarResNet
# verdict: wrong
# mistake: a depth that is not 6n + 2 is rounded down instead of refused
# told: any-depth-is-accepted
class CifarResNet(nn.Module):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        n = (depth - 2) // 6
        if n < 1:
            raise ValueError(f"A depth of {depth} is too small.")
        self.stem = nn.Sequential(
            conv(in_channels, widths[0], 3), nn.BatchNorm2d(widths[0]), nn.ReLU()
        )
        blocks, entering = [], widths[0]
        for i, width in enumerate(widths):
            blocks += stage(entering, width, n, 2 if i else 1, option=option)
            entering = width
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(widths[-1], num_classes)
        )

    def forward(self, images):
        return self.head(self.blocks(self.stem(images)))
