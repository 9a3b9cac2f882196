# task: AlexNetOneTower
# verdict: wrong
# mistake: Dropout stands behind the ReLU of each hidden layer instead of before the linear layer, so names differ from torchvision's too.
# told: dropout-behind-the-layers
class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        features = []
        before = 3
        for out, k, s, p, pooled in [
            (64, 11, 4, 2, True), (192, 5, 1, 2, True), (384, 3, 1, 1, False),
            (256, 3, 1, 1, False), (256, 3, 1, 1, True),
        ]:
            features += [nn.Conv2d(before, out, k, stride=s, padding=p), nn.ReLU()]
            if pooled:
                features.append(nn.MaxPool2d(3, stride=2))
            before = out
        self.features = nn.Sequential(*features)
        self.avgpool = nn.AdaptiveAvgPool2d(6)
        self.classifier = nn.Sequential(
            nn.Linear(256 * 36, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        maps = self.avgpool(self.features(images))
        return self.classifier(maps.flatten(start_dim=1))
