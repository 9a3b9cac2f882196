# task: SmallAlexNet
# verdict: wrong
# mistake: the response normalization comes before the activation
# told: small-normalized-before-the-activation
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        super().__init__()
        act = {"relu": nn.ReLU, "tanh": nn.Tanh}[activation]
        window = 3 if overlapping else 2

        def norm():
            return nn.Identity() if alpha is None else nn.LocalResponseNorm(5, 5 * alpha, 0.75, 2.0)

        self.net = nn.Sequential(
            nn.Conv2d(3, 24, 6, 2, 3), norm(), act(), nn.MaxPool2d(window, 2),
            nn.Conv2d(24, 48, 5, padding=2), norm(), act(), nn.MaxPool2d(window, 2),
            nn.Conv2d(48, 64, 3, padding=1), act(),
            nn.Conv2d(64, 64, 3, padding=1), act(),
            nn.Conv2d(64, 64, 3, padding=1), act(), nn.MaxPool2d(window),
            nn.Flatten(),
            nn.Linear(64, 128), act(), nn.Dropout(dropout),
            nn.Linear(128, 128), act(), nn.Dropout(dropout),
            nn.Linear(128, num_classes),
        )

    def forward(self, images):
        return self.net(images)
