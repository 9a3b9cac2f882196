# task: NetworkInNetwork
# verdict: wrong
# mistake: dropout drops whole maps instead of single values; pooling and dropout follow the last block's widths, too
# told: dropout-of-whole-maps, pooling-in-front-of-the-class-maps
class NetworkInNetwork(nn.Module):
    def __init__(
        self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        layers = []
        for size, widths in blocks:
            sizes = [size] + [1] * (len(widths) - 1)
            for k, width in zip(sizes, widths):
                layers += [nn.Conv2d(in_channels, width, k, 1, k // 2), nn.ReLU()]
                in_channels = width
            layers += [nn.MaxPool2d(2, 2), nn.Dropout2d(dropout)]
        layers += [nn.Conv2d(in_channels, num_classes, 1), nn.ReLU()]
        self.features = nn.Sequential(*layers)

    def forward(self, images):
        return self.features(images).flatten(2).mean(2)
