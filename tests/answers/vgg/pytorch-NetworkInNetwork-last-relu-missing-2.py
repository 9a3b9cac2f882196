# task: NetworkInNetwork
# verdict: wrong
# mistake: no ReLU follows the last convolution
# told: last-activation-missing-in-nin
class NetworkInNetwork(nn.Module):
    def __init__(
        self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        layers = []
        for size, widths in blocks:
            for width in widths:
                layers += [nn.Conv2d(in_channels, width, size, padding=size // 2), nn.ReLU()]
                in_channels, size = width, 1
            layers += [nn.MaxPool2d(2), nn.Dropout(dropout)]
        layers = layers[:-2] + [nn.Conv2d(in_channels, num_classes, 1)]
        self.features = nn.Sequential(*layers)

    def forward(self, images):
        return self.features(images).mean(dim=(2, 3))
