# task: AlexNetOneTower
# verdict: right
# way: only the layers with weights are modules, in two ModuleDicts whose keys are torchvision's numbers; ReLU, pooling, averages and dropout are functions
class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.dropout = dropout
        self.features = nn.ModuleDict({
            "0": nn.Conv2d(3, 64, 11, 4, 2),
            "3": nn.Conv2d(64, 192, 5, 1, 2),
            "6": nn.Conv2d(192, 384, 3, 1, 1),
            "8": nn.Conv2d(384, 256, 3, 1, 1),
            "10": nn.Conv2d(256, 256, 3, 1, 1),
        })
        self.classifier = nn.ModuleDict({
            "1": nn.Linear(256 * 36, hidden),
            "4": nn.Linear(hidden, hidden),
            "6": nn.Linear(hidden, num_classes),
        })

    def forward(self, images):
        from torch.nn import functional

        maps = images
        for name, layer in self.features.items():
            maps = functional.relu(layer(maps))
            if name in ("0", "3", "10"):
                maps = functional.max_pool2d(maps, 3, 2)
        values = functional.adaptive_avg_pool2d(maps, (6, 6)).flatten(1)
        for name in ("1", "4"):
            values = functional.dropout(values, self.dropout, self.training)
            values = functional.relu(self.classifier[name](values))
        return self.classifier["6"](values)
