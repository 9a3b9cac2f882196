# task: AlexNet
# verdict: wrong
# mistake: the first two blocks pool before the response normalization; the order asked for is ReLU, normalization, pooling
# mistake: functional.dropout is called without training=self.training, so it drops in evaluation mode as well
# told: dropout-of-testing-too, normalized-after-pooling
class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()
        self.c1 = nn.Conv2d(3, 96, 11, stride=4)
        self.c2 = nn.Conv2d(96, 256, 5, padding=2, groups=2)
        self.c3 = nn.Conv2d(256, 384, 3, padding=1)
        self.c4 = nn.Conv2d(384, 384, 3, padding=1, groups=2)
        self.c5 = nn.Conv2d(384, 256, 3, padding=1, groups=2)
        self.f6 = nn.Linear(256 * 6 * 6, hidden)
        self.f7 = nn.Linear(hidden, hidden)
        self.f8 = nn.Linear(hidden, num_classes)
        self.norm = nn.LocalResponseNorm(5, alpha=5e-4, beta=0.75, k=2.0)
        self.pool = nn.MaxPool2d(3, 2)
        for layer in (self.c1, self.c2, self.c3, self.c4, self.c5,
                      self.f6, self.f7, self.f8):
            nn.init.normal_(layer.weight, std=0.01)
            nn.init.zeros_(layer.bias)
        for layer in (self.c2, self.c4, self.c5, self.f6, self.f7):
            nn.init.ones_(layer.bias)

    def forward(self, images):
        from torch.nn import functional

        maps = self.norm(self.pool(self.c1(images).relu()))
        maps = self.norm(self.pool(self.c2(maps).relu()))
        maps = self.c4(self.c3(maps).relu()).relu()
        maps = self.pool(self.c5(maps).relu())
        values = functional.dropout(self.f6(maps.flatten(1)).relu(), 0.5)
        values = functional.dropout(self.f7(values).relu(), 0.5)
        return self.f8(values)
