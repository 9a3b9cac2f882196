# task: CifarResNet
# verdict: wrong
# mistake: a depth of 2, with n = 0, is accepted
# mistake: the stem always makes 16 maps instead of widths[0]
class CifarResNet(nn.Module):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        if (depth - 2) % 6 != 0 or depth < 2:
            raise ValueError("The depth is 6n + 2.")
        n = (depth - 2) // 6
        self.stem = nn.Sequential(conv(in_channels, 16, 3), nn.BatchNorm2d(16), nn.ReLU())
        blocks, channels = [], 16
        for number, width in enumerate(widths):
            blocks += list(stage(channels, width, n, 2 if number else 1, option=option))
            channels = width
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, num_classes)
        )

    def forward(self, images):
        return self.head(self.blocks(self.stem(images)))
