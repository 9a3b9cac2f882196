# task: BasicBlock
# verdict: right
class BasicBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = nn.Sequential()
        for number, (before, step) in enumerate(((in_channels, stride), (channels, 1))):
            if number:
                self.branch.append(nn.ReLU(inplace=True))  # changes the branch's own maps only
            self.branch.append(nn.Conv2d(before, channels, (3, 3), step, (1, 1), bias=False))
            self.branch.append(nn.BatchNorm2d(channels))
        self.around = () if option is None else nn.ModuleList(
            [Shortcut(in_channels, channels, stride, option)]
        )

    def forward(self, maps):
        paths = [self.branch(maps), *(path(maps) for path in self.around)]
        return functional.relu(sum(paths[1:], start=paths[0]))
