# task: SmallAlexNet
# verdict: wrong
# mistake: The response normalization is applied before the activation instead of behind it.
# told: small-normalized-before-the-activation
class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        super().__init__()
        self.act = {"relu": torch.relu, "tanh": torch.tanh}[activation]
        self.window = 3 if overlapping else 2
        self.alpha, self.p = alpha, dropout
        self.c1 = nn.Conv2d(3, 24, 6, 2, 3)
        self.c2 = nn.Conv2d(24, 48, 5, 1, 2)
        self.c3 = nn.Conv2d(48, 64, 3, 1, 1)
        self.c4 = nn.Conv2d(64, 64, 3, 1, 1)
        self.c5 = nn.Conv2d(64, 64, 3, 1, 1)
        self.f1 = nn.Linear(64, 128)
        self.f2 = nn.Linear(128, 128)
        self.f3 = nn.Linear(128, num_classes)

    def norm(self, x):
        if self.alpha is None:
            return x
        return nn.functional.local_response_norm(x, 5, 5 * self.alpha, 0.75, 2.0)

    def pool(self, x):
        return nn.functional.max_pool2d(x, self.window, 2)

    def drop(self, x):
        return nn.functional.dropout(x, self.p, self.training)

    def forward(self, images):
        x = self.pool(self.act(self.norm(self.c1(images))))
        x = self.pool(self.act(self.norm(self.c2(x))))
        x = self.act(self.c5(self.act(self.c4(self.act(self.c3(x))))))
        x = self.pool(x).flatten(1)
        x = self.drop(self.act(self.f1(x)))
        x = self.drop(self.act(self.f2(x)))
        return self.f3(x)
