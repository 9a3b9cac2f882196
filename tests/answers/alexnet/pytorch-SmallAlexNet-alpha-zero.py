# task: SmallAlexNet
# verdict: wrong
# mistake: "if alpha" treats alpha = 0.0 like None, so the normalization is left out where it should still divide by 2**0.75
# told: zero-taken-for-none
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        super().__init__()
        act = {"relu": nn.ReLU, "tanh": nn.Tanh}[activation]
        window = 3 if overlapping else 2

        def norm():
            return [nn.LocalResponseNorm(5, 5 * alpha, 0.75, 2.0)] if alpha else []

        def pool():
            return nn.MaxPool2d(window, 2)

        self.layers = nn.Sequential(
            nn.Conv2d(3, 24, 6, 2, 3), act(), *norm(), pool(),
            nn.Conv2d(24, 48, 5, padding=2), act(), *norm(), pool(),
            nn.Conv2d(48, 64, 3, padding=1), act(),
            nn.Conv2d(64, 64, 3, padding=1), act(),
            nn.Conv2d(64, 64, 3, padding=1), act(), pool(),
            nn.Flatten(),
            nn.Linear(64, 128), act(), nn.Dropout(dropout),
            nn.Linear(128, 128), act(), nn.Dropout(dropout),
            nn.Linear(128, num_classes),
        )

    def forward(self, images):
        return self.layers(images)
