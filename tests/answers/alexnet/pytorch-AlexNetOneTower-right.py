# task: AlexNetOneTower
# verdict: right
class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.probability = dropout
        self.features = nn.ModuleDict()
        self.classifier = nn.ModuleDict()
        came = 3
        for place, out, size, stride in (
            (0, 64, 11, 4), (3, 192, 5, 1), (6, 384, 3, 1),
            (8, 256, 3, 1), (10, 256, 3, 1),
        ):  # fmt: skip
            padding = 2 if size > 3 else 1
            self.features[str(place)] = nn.Conv2d(came, out, size, stride, padding)
            came = out
        came *= 36
        for place, out in ((1, hidden), (4, hidden), (6, num_classes)):
            self.classifier[str(place)] = nn.Linear(came, out)
            came = out

    def forward(self, images):
        fn = nn.functional
        x = images
        for place, conv in self.features.items():
            x = fn.relu(conv(x))
            if place in ("0", "3", "10"):
                x = fn.max_pool2d(x, 3, stride=2)
        x = fn.adaptive_avg_pool2d(x, (6, 6)).flatten(1)
        for place in ("1", "4"):
            x = fn.dropout(x, self.probability, training=self.training)
            x = fn.relu(self.classifier[place](x))
        return self.classifier["6"](x)
