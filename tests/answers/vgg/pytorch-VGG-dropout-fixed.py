# task: VGG
# verdict: wrong
# mistake: the argument dropout is not used, both layers are nn.Dropout() with probability 0.5
# mistake: another letter raises KeyError and not ValueError
# told: dropout-of-one-half-always-in-vgg, key-error-for-another-letter
class VGG(nn.Module):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        stages, maps = [], 3
        for factor, sizes in zip((1, 2, 4, 8, 8), KERNEL_SIZES[letter]):
            stages.extend(conv_stage(maps, factor * width, sizes))
            maps = factor * width
        self.features = nn.Sequential(*stages)
        self.avgpool = nn.AdaptiveAvgPool2d((7, 7))
        self.classifier = nn.Sequential(
            nn.Linear(maps * 49, hidden),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Linear(hidden, hidden),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        maps = self.avgpool(self.features(images))
        return self.classifier(maps.flatten(start_dim=1))
