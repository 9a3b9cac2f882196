# task: NetworkInNetwork
# verdict: right
# way: a nested nn.Sequential for each block, padding="same", and the mean of the flattened maps
class NetworkInNetwork(nn.Module):
    def __init__(
        self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        self.features = nn.Sequential()
        maps, last = in_channels, len(blocks) - 1
        for number, (size, widths) in enumerate(blocks):
            block = nn.Sequential()
            for width in widths:
                block.append(nn.Conv2d(maps, width, size, padding="same"))
                block.append(nn.ReLU())
                maps, size = width, 1
            self.features.append(block)
            if number < last:
                self.features.extend([nn.MaxPool2d(2), nn.Dropout(dropout)])
        self.features.append(nn.Conv2d(maps, num_classes, 1))
        self.features.append(nn.ReLU())

    def forward(self, images):
        return self.features(images).flatten(start_dim=2).mean(dim=2)
