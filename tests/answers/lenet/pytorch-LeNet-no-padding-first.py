# task: LeNet
# verdict: wrong
# mistake: the first convolution has no padding, so that the maps behind it are 24x24 and the linear layer sees 4x4
# told: not-padded-and-linear-layer-adapted
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
            nn.Linear(256, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
            nn.Linear(84, num_classes))

    def forward(self, images):
        return self.net(images)
