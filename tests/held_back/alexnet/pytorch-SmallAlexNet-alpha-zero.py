# task: SmallAlexNet
# verdict: wrong
# mistake: tests `if alpha` instead of `alpha is not None`, so with alpha = 0.0 there is no response normalization at all, where each value should be divided by 2 ** 0.75
# told: zero-taken-for-none
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        super().__init__()
        act = {"relu": nn.ReLU, "tanh": nn.Tanh}[activation]
        window = 3 if overlapping else 2
        layers = []
        channels = 3
        plan = [(24, 6, 2, 3), (48, 5, 1, 2), (64, 3, 1, 1), (64, 3, 1, 1), (64, 3, 1, 1)]
        for number, (out, size, stride, padding) in enumerate(plan):
            layers += [nn.Conv2d(channels, out, size, stride, padding), act()]
            if alpha and number < 2:
                layers.append(nn.LocalResponseNorm(5, 5 * alpha, 0.75, 2.0))
            if number in (0, 1, 4):
                layers.append(nn.MaxPool2d(window, 2))
            channels = out
        layers += [
            nn.Flatten(),
            nn.Linear(64, 128), act(), nn.Dropout(dropout),
            nn.Linear(128, 128), act(), nn.Dropout(dropout),
            nn.Linear(128, num_classes),
        ]
        self.layers = nn.Sequential(*layers)

    def forward(self, images):
        return self.layers(images)
