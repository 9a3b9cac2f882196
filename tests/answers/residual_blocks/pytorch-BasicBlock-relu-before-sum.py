# task: BasicBlock
# verdict: wrong
# mistake: the second ReLU stands before the sum instead of after it
# told: relu-before-the-sum
class BasicBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride, 1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False),
            nn.BatchNorm2d(channels),
        )
        self.shortcut = None
        if option is not None:
            self.shortcut = Shortcut(in_channels, channels, stride, option)

    def forward(self, maps):
        changed = functional.relu(self.branch(maps))
        return changed if self.shortcut is None else changed + self.shortcut(maps)
