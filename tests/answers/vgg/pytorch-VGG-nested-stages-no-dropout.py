# task: VGG
# verdict: wrong
# mistake: the stages are nested in features, so the keys are not torchvision's; the second dropout is missing
class VGG(nn.Module):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        if letter not in KERNEL_SIZES:
            raise ValueError(f"there is no network {letter}")
        stages, channels = [], 3
        for factor, sizes in zip((1, 2, 4, 8, 8), KERNEL_SIZES[letter]):
            stages.append(conv_stage(channels, factor * width, sizes))
            channels = factor * width
        self.features = nn.Sequential(*stages)
        self.avgpool = nn.AdaptiveAvgPool2d(7)
        self.classifier = nn.Sequential(
            nn.Linear(channels * 49, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, hidden), nn.ReLU(),
            nn.Linear(hidden, num_classes),
        )  # fmt: skip

    def forward(self, images):
        return self.classifier(self.avgpool(self.features(images)).flatten(1))
