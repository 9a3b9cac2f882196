# task: VGG
# verdict: wrong
# mistake: the channels are capped at 512 instead of at 8 times the width: with a small width the last stage has 16 widths
# mistake: an unknown letter raises KeyError instead of ValueError
class VGG(nn.Module):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        stack, before = [], 3
        for number, kernels in enumerate(KERNEL_SIZES[letter]):
            channels = min(width * 2**number, 512)
            stack += list(conv_stage(before, channels, kernels))
            before = channels
        self.features = nn.Sequential(*stack)
        self.avgpool = nn.AdaptiveAvgPool2d((7, 7))
        self.classifier = nn.Sequential(
            nn.Linear(before * 49, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        return self.classifier(self.avgpool(self.features(images)).flatten(1))
