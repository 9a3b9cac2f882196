# task: ConvNeXt
# verdict: wrong
# mistake: the rate is the same in all blocks
# told: one-rate-for-all
class ConvNeXt(nn.Module):
    def __init__(self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6):
        super().__init__()
        parts = [nn.Sequential(nn.Conv2d(3, widths[0], 4, 4), LayerNorm2d(widths[0]))]
        for i in range(len(counts)):
            if i > 0:
                down = nn.Conv2d(widths[i - 1], widths[i], 2, 2)
                parts.append(nn.Sequential(LayerNorm2d(widths[i - 1]), down))
            stage = [ConvNeXtBlock(widths[i], rate, layer_scale) for _ in range(counts[i])]
            parts.append(nn.Sequential(*stage))
        self.features = nn.Sequential(*parts)
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Sequential(
            LayerNorm2d(widths[-1]), nn.Flatten(), nn.Linear(widths[-1], num_classes)
        )

    def forward(self, images):
        return self.classifier(self.pool(self.features(images)))
