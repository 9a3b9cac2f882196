# task: LeNet
# verdict: wrong
# mistake: the loop over the linear layers puts a ReLU behind the last one as well, so no logit can be negative
# told: activation-on-the-logits
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.maps = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        )  # fmt: skip
        sizes = (400, 120, 84, num_classes)
        self.dense = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))

    def forward(self, images):
        values = self.maps(images)
        for layer in self.dense:
            values = layer(values).relu()
        return values
