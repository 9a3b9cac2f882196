# task: SqueezeExcitation
# verdict: wrong
# mistake: the scales compete in a softmax
# told: scales-add-up-to-one
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)

    def forward(self, maps):
        s = nn.functional.adaptive_avg_pool2d(maps, 1)
        s = nn.functional.relu(self.fc1(s))
        return maps * nn.functional.softmax(self.fc2(s), dim=1)
