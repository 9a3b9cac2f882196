# task: NetworkInNetwork
# verdict: wrong
# mistake: no ReLU behind the class layer, as one is used to from logits
# told: last-activation-missing-in-nin
class NetworkInNetwork(nn.Module):
    def __init__(self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5):
        super().__init__()
        layers = []
        c = in_channels
        for i, (k, widths) in enumerate(blocks):
            last = i == len(blocks) - 1
            for j, w in enumerate(widths):
                kk = k if j == 0 else 1
                layers += [nn.Conv2d(c, w, kk, padding=kk // 2), nn.ReLU()]
                c = w
            if last:
                kk = 1 if len(widths) else k
                layers.append(nn.Conv2d(c, num_classes, kk, padding=kk // 2))
            else:
                layers += [nn.MaxPool2d(2), nn.Dropout(dropout)]
        self.features = nn.Sequential(*layers)

    def forward(self, images):
        return self.features(images).mean((2, 3))
