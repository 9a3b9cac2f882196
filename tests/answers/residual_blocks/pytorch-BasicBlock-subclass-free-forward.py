# task: BasicBlock
# verdict: right
class BasicBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        parts = []
        for number in range(2):
            parts += [
                nn.Conv2d(
                    channels if number else in_channels, channels, kernel_size=(3, 3),
                    stride=1 if number else stride, padding="same" if number else (1, 1),
                    bias=False,
                ),
                nn.BatchNorm2d(channels),
                nn.ReLU(),
            ]
        self.branch = nn.Sequential(*parts[:-1])
        if option is not None:
            self.around = Shortcut(in_channels, channels, stride=stride, option=option)

    def forward(self, maps):
        total = self.branch(maps)
        if hasattr(self, "around"):
            total = torch.add(total, self.around(maps))
        return functional.relu(total)
