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
        for b, (size, widths) in enumerate(blocks):
            for i, width in enumerate(widths):
                k = size if i == 0 else 1
                layers += [nn.Conv2d(in_channels, width, k, padding=k // 2), nn.ReLU()]
                in_channels = width
            if b < len(blocks) - 1:
                layers += [nn.MaxPool2d(2), nn.Dropout(dropout)]
        layers.append(nn.Conv2d(in_channels, num_classes, 1))
        self.features = nn.Sequential(*layers)

    def forward(self, images):
        return self.features(images).mean((2, 3))
