# task: MobileNetV2
# verdict: wrong
# mistake: a small width_mult also makes the last 1280 maps fewer; the dropout argument is ignored
# told: narrow-last-layer
class MobileNetV2(nn.Module):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):  # fmt: skip
        super().__init__()
        channels = make_divisible(32 * width_mult)
        layers = [conv_norm(3, channels, 3, 2)]
        for expansion, width, count, stride in blocks:
            width = make_divisible(width * width_mult)
            for number in range(count):
                step = stride if number == 0 else 1
                layers.append(InvertedResidual(channels, width, step, expansion))
                channels = width
        last = make_divisible(1280 * width_mult)
        layers.append(conv_norm(channels, last, 1))
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(last, num_classes))

    def forward(self, images):
        maps = self.features(images)
        return self.classifier(maps.mean((2, 3)))
