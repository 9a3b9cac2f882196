# task: AlexNet
# verdict: wrong
# mistake: alpha = 1e-4 goes straight into nn.LocalResponseNorm, which divides it by size
# told: alpha-of-the-other-framework
class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()

        def norm_and_pool():
            return [nn.LocalResponseNorm(5, alpha=1e-4, beta=0.75, k=2.0), nn.MaxPool2d(3, 2)]

        self.features = nn.Sequential(
            nn.Conv2d(3, 96, 11, stride=4), nn.ReLU(), *norm_and_pool(),
            nn.Conv2d(96, 256, 5, padding=2, groups=2), nn.ReLU(), *norm_and_pool(),
            nn.Conv2d(256, 384, 3, padding=1), nn.ReLU(),
            nn.Conv2d(384, 384, 3, padding=1, groups=2), nn.ReLU(),
            nn.Conv2d(384, 256, 3, padding=1, groups=2), nn.ReLU(),
            nn.MaxPool2d(3, 2),
        )
        self.classifier = nn.Sequential(
            nn.Flatten(),
            nn.Linear(256 * 6 * 6, hidden), nn.ReLU(), nn.Dropout(0.5),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(0.5),
            nn.Linear(hidden, num_classes),
        )
        weighted = [m for m in self.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
        for number, layer in enumerate(weighted, start=1):
            nn.init.normal_(layer.weight, 0.0, 0.01)
            nn.init.constant_(layer.bias, 1.0 if number in (2, 4, 5, 6, 7) else 0.0)

    def forward(self, images):
        return self.classifier(self.features(images))
