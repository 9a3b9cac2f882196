# task: PreActivationBlock
# verdict: wrong
# mistake: the activated maps are added where the untouched input belongs; a ReLU follows the sum
# told: relu-behind-a-pre-activation-sum
class PreActivationBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.norm = nn.BatchNorm2d(in_channels)
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
        )
        if stride != 1 or in_channels != channels:
            self.projection = nn.Conv2d(in_channels, channels, 1, stride, bias=False)
        else:
            self.projection = nn.Identity()

    def forward(self, maps):
        activated = functional.relu(self.norm(maps))
        return functional.relu(self.branch(activated) + self.projection(activated))
