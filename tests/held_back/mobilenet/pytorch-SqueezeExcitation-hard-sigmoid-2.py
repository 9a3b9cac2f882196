# task: SqueezeExcitation
# verdict: wrong
# mistake: the numbers come from the piecewise linear hard sigmoid of MobileNetV3 and not from the sigmoid
# told: sigmoid-in-pieces
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)
        self.activation = nn.ReLU()
        self.scale_activation = nn.Hardsigmoid()

    def forward(self, maps):
        scale = self.fc2(self.activation(self.fc1(self.avgpool(maps))))
        return self.scale_activation(scale) * maps
