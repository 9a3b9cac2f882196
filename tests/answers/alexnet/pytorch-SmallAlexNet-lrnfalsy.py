# task: SmallAlexNet
# verdict: wrong
# mistake: `if alpha:` leaves the response normalization out for alpha = 0.0 too; only None means without (k = 2 still divides)
# told: zero-taken-for-none
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        super().__init__()
        act = nn.ReLU if activation == "relu" else nn.Tanh
        window = 3 if overlapping else 2
        layers = []

        def add_conv(inp, out, k, stride=1, pad=0, norm=False, pool=False):
            layers.append(nn.Conv2d(inp, out, k, stride=stride, padding=pad))
            layers.append(act())
            if norm and alpha:
                layers.append(nn.LocalResponseNorm(5, alpha=5 * alpha, beta=0.75, k=2.0))
            if pool:
                layers.append(nn.MaxPool2d(window, stride=2))

        add_conv(3, 24, 6, stride=2, pad=3, norm=True, pool=True)
        add_conv(24, 48, 5, pad=2, norm=True, pool=True)
        add_conv(48, 64, 3, pad=1)
        add_conv(64, 64, 3, pad=1)
        add_conv(64, 64, 3, pad=1, pool=True)
        layers += [nn.Flatten(), nn.Linear(64, 128), act(), nn.Dropout(dropout)]
        layers += [nn.Linear(128, 128), act(), nn.Dropout(dropout)]
        layers += [nn.Linear(128, num_classes)]
        self.layers = nn.Sequential(*layers)

    def forward(self, images):
        return self.layers(images)
