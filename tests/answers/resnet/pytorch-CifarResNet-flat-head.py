# task: CifarResNet
# verdict: right
# way: one loop over all 3n blocks with divmod instead of stages; the mean is an AdaptiveAvgPool1d over places that were flattened
class CifarResNet(nn.Module):
    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        super().__init__()
        each, rest = divmod(depth - 2, 6)
        if rest or each < 1:
            raise ValueError(f"{depth} is not 6n + 2 with n at least 1")
        self.stem = nn.Sequential(
            conv(in_channels, widths[0], 3), nn.BatchNorm2d(widths[0]), nn.ReLU())
        self.blocks = nn.Sequential()
        for number in range(3 * each):
            part, place = divmod(number, each)
            begins = part > 0 and place == 0
            before = widths[part - 1] if begins else widths[part]
            self.blocks.append(Block(before, widths[part], 1 + begins, option=option))
        self.head = nn.Sequential(
            nn.Flatten(2), nn.AdaptiveAvgPool1d(1), nn.Flatten(1),
            nn.Linear(widths[-1], num_classes))

    def forward(self, images):
        for part in self.children():
            images = part(images)
        return images
