# task: NetworkInNetwork
# verdict: wrong
# mistake: Dropout2d, since these are maps
# told: dropout-of-whole-maps
class NetworkInNetwork(nn.Module):
    def __init__(self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5):
        super().__init__()
        blocks = [(k, list(w)) for k, w in blocks]
        blocks[-1][1].append(num_classes)
        self.features = nn.Sequential()
        c = in_channels
        for k, widths in blocks:
            if len(self.features) > 0:
                self.features.append(nn.MaxPool2d(2))
                self.features.append(nn.Dropout2d(dropout))
            for w in widths:
                self.features.append(nn.Conv2d(c, w, k, padding="same"))
                self.features.append(nn.ReLU())
                c = w
                k = 1

    def forward(self, images):
        return nn.functional.adaptive_avg_pool2d(self.features(images), 1).flatten(1)
