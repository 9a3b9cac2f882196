# task: MobileNetV2
# verdict: wrong
# mistake: the first convolution makes 32 maps whatever width_mult is
# told: width-mult-unused-at-the-start
class MobileNetV2(nn.Module):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):  # fmt: skip
        super().__init__()
        channels = 32
        features = [conv_norm(3, channels, stride=2)]
        for expansion, width, count, stride in blocks:
            width = make_divisible(width * width_mult)
            for number in range(count):
                features.append(
                    InvertedResidual(
                        channels, width, 1 if number else stride, expansion
                    )
                )
                channels = width
        last = max(1280, make_divisible(1280 * width_mult))
        features.append(conv_norm(channels, last, kernel_size=1))
        self.features = nn.Sequential(*features)
        self.classifier = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(last, num_classes)
        )

    def forward(self, images):
        maps = self.features(images)
        return self.classifier(maps.mean(dim=[2, 3]))
