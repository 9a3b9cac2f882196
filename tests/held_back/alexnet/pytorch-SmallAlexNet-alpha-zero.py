# task: SmallAlexNet
# verdict: wrong
# mistake: alpha = 0 is taken for None: the response normalization, which would still divide by 2 ** 0.75, is left out
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):  # fmt: skip
        super().__init__()
        act = nn.ReLU if activation == "relu" else nn.Tanh
        size = 3 if overlapping else 2

        def norm():
            if not alpha:
                return []
            return [nn.LocalResponseNorm(5, alpha=5 * alpha, beta=0.75, k=2.0)]

        self.net = nn.Sequential(
            nn.Conv2d(3, 24, 6, 2, 3), act(), *norm(), nn.MaxPool2d(size, 2),
            nn.Conv2d(24, 48, 5, padding=2), act(), *norm(), nn.MaxPool2d(size, 2),
            nn.Conv2d(48, 64, 3, padding=1), act(),
            nn.Conv2d(64, 64, 3, padding=1), act(),
            nn.Conv2d(64, 64, 3, padding=1), act(), nn.MaxPool2d(size, 2),
            nn.Flatten(),
            nn.Linear(64, 128), act(), nn.Dropout(dropout),
            nn.Linear(128, 128), act(), nn.Dropout(dropout),
            nn.Linear(128, num_classes),
        )

    def forward(self, images):
        return self.net(images)
