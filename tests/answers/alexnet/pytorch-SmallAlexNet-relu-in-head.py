# task: SmallAlexNet
# verdict: wrong
# mistake: the activation argument is used for the convolutions only and the dense layers always have ReLU
# told: tanh-in-the-convolutions-only
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        super().__init__()
        self.act = torch.relu if activation == "relu" else torch.tanh
        size = 3 if overlapping else 2
        self.pool = nn.MaxPool2d(size, stride=2)
        self.norm = nn.Identity()
        if alpha is not None:
            self.norm = nn.LocalResponseNorm(5, alpha=5 * alpha, beta=0.75, k=2)
        self.conv1 = nn.Conv2d(3, 24, 6, stride=2, padding=3)
        self.conv2 = nn.Conv2d(24, 48, 5, padding=2)
        self.conv3 = nn.Conv2d(48, 64, 3, padding=1)
        self.conv4 = nn.Conv2d(64, 64, 3, padding=1)
        self.conv5 = nn.Conv2d(64, 64, 3, padding=1)
        self.fc = nn.Sequential(
            nn.Linear(64, 128), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(128, 128), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(128, num_classes),
        )

    def forward(self, images):
        x = self.pool(self.norm(self.act(self.conv1(images))))
        x = self.pool(self.norm(self.act(self.conv2(x))))
        x = self.act(self.conv3(x))
        x = self.act(self.conv4(x))
        x = self.pool(self.act(self.conv5(x)))
        return self.fc(x.flatten(1))
