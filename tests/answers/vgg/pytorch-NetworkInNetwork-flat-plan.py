# task: NetworkInNetwork
# verdict: right
# way: nn.Sequential is filled by append with padding="same", and the logits are a mean over two axes
class NetworkInNetwork(nn.Module):
    def __init__(
        self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        self.features = nn.Sequential()
        plan = [(kernel_size, list(widths)) for kernel_size, widths in blocks]
        plan[-1][1].append(num_classes)
        for number, (kernel_size, widths) in enumerate(plan):
            if number > 0:
                self.features.append(nn.MaxPool2d(2, 2))
                self.features.append(nn.Dropout(dropout))
            for width in widths:
                self.features.append(
                    nn.Conv2d(in_channels, width, kernel_size, padding="same")
                )
                self.features.append(nn.ReLU())
                in_channels, kernel_size = width, 1

    def forward(self, images):
        return self.features(images).mean(dim=(-2, -1))
