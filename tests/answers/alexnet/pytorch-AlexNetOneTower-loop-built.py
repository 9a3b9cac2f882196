# task: AlexNetOneTower
# verdict: right
class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.features = nn.Sequential()
        widths = [(3, 64, 11, 4, 2), (64, 192, 5, 1, 2), (192, 384, 3, 1, 1), (384, 256, 3, 1, 1), (256, 256, 3, 1, 1)]
        for (i, (inside, out, size, stride, padding)) in zip((0, 3, 6, 8, 10), widths):
            self.features.add_module(str(i), nn.Conv2d(inside, out, size, stride, padding))
        self.classifier = nn.ModuleDict({
            "1": nn.Linear(9216, hidden),
            "4": nn.Linear(hidden, hidden),
            "6": nn.Linear(hidden, num_classes),
        })
        self.p = dropout

    def forward(self, images):
        maps = images
        for i, layer in enumerate(self.features):
            maps = torch.relu(layer(maps))
            if i in (0, 1, 4):
                maps = nn.functional.max_pool2d(maps, 3, 2)
        values = nn.functional.adaptive_avg_pool2d(maps, (6, 6)).flatten(1)
        for name in ("1", "4"):
            values = nn.functional.dropout(values, self.p, self.training)
            values = self.classifier[name](values).relu()
        return self.classifier["6"](values)
