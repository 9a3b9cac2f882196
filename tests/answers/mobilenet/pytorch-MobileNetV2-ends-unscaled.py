# task: MobileNetV2
# verdict: wrong
# mistake: the 1280 maps at the end never change, although they are multiplied by a width_mult above 1 (1792 at 1.4)
# mistake: the 32 maps of the first convolution are not multiplied by width_mult
# told: last-layer-never-wider, width-mult-unused-at-the-start
class MobileNetV2(nn.Module):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):
        super().__init__()
        self.features = nn.Sequential(conv_norm(3, 32, stride=2))
        channels = 32
        for expansion, wanted, count, stride in blocks:
            out = make_divisible(wanted * width_mult)
            for step in [stride] + [1] * (count - 1):
                self.features.append(
                    InvertedResidual(channels, out, step, expansion)
                )
                channels = out
        self.features.append(conv_norm(channels, 1280, kernel_size=1))
        self.classifier = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(1280, num_classes)
        )

    def forward(self, images):
        return self.classifier(self.features(images).mean(dim=(2, 3)))
