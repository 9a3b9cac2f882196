# task: SmallAlexNet
# verdict: right
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):  # fmt: skip
        super().__init__()
        self.squash = getattr(torch, activation)
        self.window = 2 + bool(overlapping)
        self.alpha, self.dropout = alpha, dropout
        self.c1 = nn.Conv2d(3, 24, 6, 2)
        self.c2 = nn.Conv2d(24, 48, 5, padding="same")
        self.c3 = nn.Conv2d(48, 64, 3, padding="same")
        self.c4 = nn.Conv2d(64, 64, 3, padding="same")
        self.c5 = nn.Conv2d(64, 64, 3, padding="same")
        self.f6 = nn.Linear(64, 128)
        self.f7 = nn.Linear(128, 128)
        self.f8 = nn.Linear(128, num_classes)

    def normalized(self, maps):
        if self.alpha is None:
            return maps
        squares = nn.functional.pad(maps * maps, (0, 0, 0, 0, 2, 2))
        sums = squares.unfold(1, 5, 1).sum(dim=-1)
        return maps * (2 + self.alpha * sums) ** -0.75

    def forward(self, images):
        maps = nn.functional.pad(images, (3, 3, 3, 3))
        for layer in (self.c1, self.c2):
            maps = self.normalized(self.squash(layer(maps)))
            maps = nn.functional.max_pool2d(maps, self.window, 2)
        for layer in (self.c3, self.c4, self.c5):
            maps = self.squash(layer(maps))
        values = nn.functional.max_pool2d(maps, self.window, 2)[:, :, 0, 0]
        for layer in (self.f6, self.f7):
            values = self.squash(layer(values))
            values = nn.functional.dropout(values, self.dropout, self.training)
        return self.f8(values)
