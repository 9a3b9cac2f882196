# task: PreActivationBlock
# verdict: wrong
# mistake: the projection takes the block's raw input instead of the activated maps
# mistake: the identity shortcut adds the activated maps instead of the untouched input
class PreActivationBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.norm = nn.BatchNorm2d(in_channels)
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride, 1, bias=False),
            nn.BatchNorm2d(channels), nn.ReLU(),
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False),
        )
        self.projection = None
        if stride != 1 or in_channels != channels:
            self.projection = nn.Conv2d(in_channels, channels, 1, stride, bias=False)

    def forward(self, maps):
        active = self.norm(maps).relu()
        around = active if self.projection is None else self.projection(maps)
        return self.branch(active) + around
