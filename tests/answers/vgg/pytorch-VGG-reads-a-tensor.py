# task: VGG
# verdict: right
class VGG(nn.Module):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5
    ):
        import torch

        super().__init__()
        if letter not in KERNEL_SIZES:
            raise ValueError(f"Table 1 has no network {letter!r}.")
        features, before = [], 3
        stages = zip(KERNEL_SIZES[letter], torch.tensor([1, 2, 4, 8, 8]).tolist())
        for kernel_sizes, factor in stages:
            features += conv_stage(before, factor * width, kernel_sizes)
            before = factor * width
        self.features = nn.Sequential(*features)
        self.avgpool = nn.AdaptiveAvgPool2d(7)
        self.classifier = nn.Sequential(
            nn.Linear(before * 7 * 7, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        maps = self.avgpool(self.features(images))  # (N, 8 width, 7, 7)
        return self.classifier(maps.flatten(1))
