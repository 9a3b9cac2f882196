# task: SqueezeExcitation
# verdict: right
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)

    def forward(self, maps):
        means = nn.functional.adaptive_avg_pool2d(maps, 1)
        middle = self.fc1(means).clamp(min=0)
        return nn.functional.sigmoid(self.fc2(middle)).expand_as(maps) * maps
