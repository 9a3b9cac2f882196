# task: LeNet
# verdict: wrong
# mistake: the loop over the linear layers counts from 1 and compares with their number less one, so there is a ReLU behind the first linear layer only and none behind the one with 84 values
# told: no-activation-after-fc2
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.convolutions = nn.ModuleList(
            [nn.Conv2d(1, 6, 5, padding=2), nn.Conv2d(6, 16, 5)]
        )
        sizes = [16 * 5 * 5, 120, 84, num_classes]
        self.dense = nn.ModuleList(
            [nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])]
        )

    def forward(self, images):
        values = images
        for convolution in self.convolutions:
            values = nn.functional.max_pool2d(convolution(values).relu(), 2)
        values = values.flatten(1)
        for number, layer in enumerate(self.dense, start=1):
            values = layer(values)
            if number < len(self.dense) - 1:  # not behind the last
                values = values.relu()
        return values
