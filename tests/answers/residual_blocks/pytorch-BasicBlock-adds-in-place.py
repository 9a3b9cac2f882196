# task: BasicBlock
# verdict: wrong
# mistake: where the shortcut is the identity it returns the very tensor that came in, and += and relu_ write the block's answer into it; the caller's maps are changed (and autograd may refuse the backward pass because of it)
# told: relu-in-place-of-the-sum
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
        change = self.branch(maps)
        if self.shortcut is None:
            return change.relu()
        total = self.shortcut(maps)
        total += change
        return total.relu_()
