# task: MobileNetV2
# verdict: wrong
# mistake: the 1280 maps shrink with a width below 1
# told: narrow-last-layer
class MobileNetV2(nn.Module):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):  # fmt: skip
        super().__init__()
        channels = make_divisible(32 * width_mult)
        last = make_divisible(1280 * width_mult)
        features = [conv_norm(3, channels, 3, 2)]
        for expansion, out, count, stride in blocks:
            out = make_divisible(out * width_mult)
            for i in range(count):
                features.append(
                    InvertedResidual(channels, out, stride if i == 0 else 1, expansion)
                )
                channels = out
        features.append(conv_norm(channels, last, 1))
        self.features = nn.Sequential(*features)
        self.classifier = nn.Sequential(nn.Dropout(dropout), nn.Linear(last, num_classes))

    def forward(self, images):
        return self.classifier(self.features(images).mean((2, 3)))
