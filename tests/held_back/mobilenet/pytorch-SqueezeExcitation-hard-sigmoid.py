# task: SqueezeExcitation
# verdict: wrong
# mistake: the values go through a hard sigmoid (as in MobileNetV3) instead of the sigmoid
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)
        self.activation = nn.ReLU()
        self.scale_activation = nn.Hardsigmoid()

    def forward(self, maps):
        values = self.activation(self.fc1(self.avgpool(maps)))
        return maps * self.scale_activation(self.fc2(values))
