# task: AlexNet
# verdict: right
class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        import torch

        super().__init__()
        n, alpha = 5, 1e-4
        norm = nn.LocalResponseNorm(n, alpha=n * alpha, beta=0.75, k=2.0)
        self.features = nn.Sequential(
            nn.Conv2d(3, 96, 11, stride=4), nn.ReLU(),
            norm, nn.MaxPool2d(3, 2),
            nn.Conv2d(96, 256, 5, padding=2, groups=2), nn.ReLU(),
            norm, nn.MaxPool2d(3, 2),
            nn.Conv2d(256, 384, 3, padding=1), nn.ReLU(),
            nn.Conv2d(384, 384, 3, padding=1, groups=2), nn.ReLU(),
            nn.Conv2d(384, 256, 3, padding=1, groups=2), nn.ReLU(),
            nn.MaxPool2d(3, 2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(256 * 6 * 6, hidden), nn.ReLU(), nn.Dropout(0.5),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(0.5),
            nn.Linear(hidden, num_classes),
        )
        kinds = nn.Conv2d | nn.Linear
        learned = [m for m in self.modules() if isinstance(m, kinds)]
        for layer, start in zip(learned, torch.tensor([0, 1, 0, 1, 1, 1, 1, 0]).tolist()):
            nn.init.normal_(layer.weight, std=0.01)
            nn.init.constant_(layer.bias, start)

    def forward(self, images):
        maps = self.features(images)  # (N, 256, 6, 6)
        return self.classifier(maps.flatten(1))
