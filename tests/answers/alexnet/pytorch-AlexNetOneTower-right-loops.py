# task: AlexNetOneTower
# verdict: right
class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        plan = [  # out, kernel, stride, padding, pooling behind it?
            (64, 11, 4, 2, True), (192, 5, 1, 2, True), (384, 3, 1, 1, False),
            (256, 3, 1, 1, False), (256, 3, 1, 1, True),
        ]  # fmt: skip
        stages, channels = [], 3
        for out, kernel, stride, padding, pooled in plan:
            stages += [nn.Conv2d(channels, out, kernel, stride, padding)]
            stages += [nn.ReLU()]
            stages += [nn.MaxPool2d(3, 2)] if pooled else []
            channels = out
        self.features = nn.Sequential(*stages)
        head, size = [], channels * 36
        for _ in range(2):
            head += [nn.Dropout(dropout), nn.Linear(size, hidden), nn.ReLU()]
            size = hidden
        self.classifier = nn.Sequential(*head, nn.Linear(size, num_classes))

    def forward(self, images):
        maps = nn.functional.adaptive_avg_pool2d(self.features(images), 6)
        return self.classifier(maps.flatten(start_dim=1))
