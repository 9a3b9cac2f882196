# task: SmallAlexNet
# verdict: right
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        super().__init__()
        self.activation = getattr(torch, activation)
        self.window, self.alpha = 3 if overlapping else 2, alpha
        self.convs = nn.ModuleList([
            nn.Conv2d(3, 24, 6, 2, 3), nn.Conv2d(24, 48, 5, padding="same"),
        ] + [nn.Conv2d(i, 64, (3, 3), padding="same") for i in (48, 64, 64)])
        self.dense = nn.ModuleList([nn.Linear(64, 128), nn.Linear(128, 128)])
        self.drop = nn.Dropout(dropout)
        self.head = nn.Linear(128, num_classes)

    def forward(self, images):
        f = nn.functional
        x = images
        for i, conv in enumerate(self.convs):
            x = self.activation(conv(x))
            if i < 2 and self.alpha is not None:
                squares = f.pad(x * x, (0, 0, 0, 0, 2, 2))
                near = sum(squares[:, j : j + x.shape[1]] for j in range(5))
                x = x * (2 + self.alpha * near) ** -0.75
            if i not in (2, 3):
                x = f.max_pool2d(x, self.window, stride=2)
        x = x[:, :, 0, 0]
        for layer in self.dense:
            x = self.drop(self.activation(layer(x)))
        return self.head(x)
