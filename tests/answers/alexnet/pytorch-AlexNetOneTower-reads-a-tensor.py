# task: AlexNetOneTower
# verdict: right
class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        import torch

        super().__init__()
        widths = (64 * torch.tensor([1, 3, 6, 4, 4])).tolist()
        assert widths == [64, 192, 384, 256, 256]
        self.features = nn.Sequential(
            nn.Conv2d(3, 64, 11, stride=4, padding=2), nn.ReLU(),
            nn.MaxPool2d(3, 2),
            nn.Conv2d(64, 192, 5, padding=2), nn.ReLU(),
            nn.MaxPool2d(3, 2),
            nn.Conv2d(192, 384, 3, padding=1), nn.ReLU(),
            nn.Conv2d(384, 256, 3, padding=1), nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1), nn.ReLU(),
            nn.MaxPool2d(3, 2),
        )
        self.avgpool = nn.AdaptiveAvgPool2d(6)
        self.classifier = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(256 * 6 * 6, hidden), nn.ReLU(),
            nn.Dropout(dropout), nn.Linear(hidden, hidden), nn.ReLU(),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        maps = self.avgpool(self.features(images))  # (N, 256, 6, 6)
        return self.classifier(torch.flatten(maps, 1))
