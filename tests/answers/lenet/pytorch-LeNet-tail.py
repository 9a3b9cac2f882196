# task: LeNet
# verdict: wrong
# mistake: the number of classes is hard-coded, num_classes is ignored
# mistake: a ReLU follows the last linear layer
# told: activation-on-the-logits, always-ten-classes
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        sizes = [16 * 5 * 5, 120, 84, 10]
        stages = []
        for before, after in zip(sizes, sizes[1:]):
            stages += [nn.Linear(before, after), nn.ReLU()]
        self.classifier = nn.Sequential(*stages)

    def forward(self, images):
        maps = self.features(images)
        return self.classifier(maps.flatten(1))
