# task: BasicBlock
# verdict: wrong
# mistake: the branch is added in place to what the shortcut returns; where the shortcut is the identity, this is the block's input, which is changed (and the backward pass fails)
# told: shortcut-is-overwritten
class BasicBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride, 1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False),
            nn.BatchNorm2d(channels),
        )
        self.shortcut = None
        if option is not None:
            self.shortcut = Shortcut(in_channels, channels, stride, option)

    def forward(self, maps):
        changed = self.branch(maps)
        if self.shortcut is None:
            return functional.relu(changed)
        total = self.shortcut(maps)
        total += changed
        return functional.relu(total)
