# task: VGG
# verdict: wrong
# mistake: the stages are kept as Sequentials inside features, so the names do not fit torchvision's
# told: nested-stages
class VGG(nn.Module):
    def __init__(self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5):
        super().__init__()
        if letter not in "ABCDE":
            raise ValueError(letter)
        outs = [width * f for f in (1, 2, 4, 8, 8)]
        ins = [3] + outs[:-1]
        self.features = nn.Sequential(
            *[conv_stage(i, o, k) for i, o, k in zip(ins, outs, KERNEL_SIZES[letter])]
        )
        self.avgpool = nn.AdaptiveAvgPool2d(7)
        self.classifier = nn.Sequential(
            nn.Linear(outs[-1] * 49, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, num_classes),
        )

    def forward(self, images):
        return self.classifier(self.avgpool(self.features(images)).flatten(1))
