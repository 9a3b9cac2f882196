# task: NetworkInNetwork
# verdict: wrong
# mistake: whole maps are dropped (nn.Dropout2d) where dropout of single values is asked for
# mistake: no ReLU follows the last 1x1 convolution
class NetworkInNetwork(nn.Module):
    def __init__(
        self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        stack = []
        for number, (size, widths) in enumerate(blocks):
            if number > 0:
                stack += [nn.MaxPool2d(2, 2), nn.Dropout2d(dropout)]
            for width in widths:
                stack += [nn.Conv2d(in_channels, width, size, padding=size // 2), nn.ReLU()]
                in_channels, size = width, 1
        stack.append(nn.Conv2d(in_channels, num_classes, 1))
        self.features = nn.Sequential(*stack)

    def forward(self, images):
        return self.features(images).mean(dim=(2, 3))
