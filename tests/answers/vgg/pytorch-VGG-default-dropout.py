# task: VGG
# verdict: wrong
# mistake: nn.Dropout() is made without the argument, so its probability is always 0.5
# mistake: an unknown letter raises KeyError instead of ValueError
# told: dropout-of-one-half-always-in-vgg, key-error-for-another-letter
class VGG(nn.Module):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        channels = [width, 2 * width, 4 * width, 8 * width, 8 * width]
        stages = [
            conv_stage(before, after, kernels)
            for before, after, kernels in zip([3, *channels], channels, KERNEL_SIZES[letter])
        ]
        self.features = nn.Sequential(*(layer for one in stages for layer in one))
        self.avgpool = nn.AdaptiveAvgPool2d((7, 7))
        self.classifier = nn.Sequential(
            nn.Linear(channels[-1] * 49, hidden), nn.ReLU(True), nn.Dropout(),
            nn.Linear(hidden, hidden), nn.ReLU(True), nn.Dropout(),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        maps = self.avgpool(self.features(images))
        return self.classifier(maps.flatten(start_dim=1))
