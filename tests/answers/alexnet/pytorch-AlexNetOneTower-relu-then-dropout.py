# task: AlexNetOneTower
# verdict: wrong
# mistake: dropout stands behind each hidden layer instead of before it
# told: dropout-behind-the-layers-under-the-same-names
class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 64, kernel_size=11, stride=4, padding=2), nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
            nn.Conv2d(64, 192, kernel_size=5, padding=2), nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
            nn.Conv2d(192, 384, kernel_size=3, padding=1), nn.ReLU(inplace=True),
            nn.Conv2d(384, 256, kernel_size=3, padding=1), nn.ReLU(inplace=True),
            nn.Conv2d(256, 256, kernel_size=3, padding=1), nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
        )
        self.avgpool = nn.AdaptiveAvgPool2d((6, 6))
        self.classifier = nn.Sequential(
            nn.Identity(),
            nn.Linear(256 * 6 * 6, hidden), nn.Sequential(nn.ReLU(), nn.Dropout(dropout)),
            nn.Identity(),
            nn.Linear(hidden, hidden), nn.Sequential(nn.ReLU(), nn.Dropout(dropout)),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        x = self.avgpool(self.features(images))
        return self.classifier(torch.flatten(x, 1))
