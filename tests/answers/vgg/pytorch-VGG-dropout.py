# task: VGG
# verdict: wrong
# mistake: the argument dropout is never used, the layers have their default of 0.5
# told: dropout-of-one-half-always-in-vgg
class VGG(nn.Module):
    def __init__(self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5):
        super().__init__()
        if letter not in KERNEL_SIZES:
            raise ValueError("unknown letter")
        channels = [width, 2 * width, 4 * width, 8 * width, 8 * width]
        layers = []
        c = 3
        for ks, out in zip(KERNEL_SIZES[letter], channels):
            for layer in conv_stage(c, out, ks):
                layers.append(layer)
            c = out
        self.features = nn.Sequential(*layers)
        self.avgpool = nn.AdaptiveAvgPool2d((7, 7))
        self.classifier = nn.Sequential(
            nn.Linear(c * 49, hidden),
            nn.ReLU(),
            nn.Dropout(),
            nn.Linear(hidden, hidden),
            nn.ReLU(),
            nn.Dropout(),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        x = self.features(images)
        x = self.avgpool(x)
        x = x.reshape(x.shape[0], -1)
        return self.classifier(x)
