# task: MobileNetV2
# verdict: wrong
# mistake: the 1280 maps of the last convolution shrink with a width_mult below 1, although they are never less
# mistake: every block of a line gets the line's stride, not only the first, so the maps become too small
# told: narrow-last-layer
class MobileNetV2(nn.Module):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):
        super().__init__()
        channels = make_divisible(32 * width_mult)
        features = [conv_norm(3, channels, stride=2)]
        for expansion, maps, count, stride in blocks:
            wanted = make_divisible(maps * width_mult)
            for _ in range(count):
                features.append(InvertedResidual(channels, wanted, stride, expansion))
                channels = wanted
        last = make_divisible(1280 * width_mult)
        features.append(conv_norm(channels, last, kernel_size=1))
        self.features = nn.Sequential(*features)
        self.classifier = nn.Sequential(nn.Dropout(dropout), nn.Linear(last, num_classes))

    def forward(self, images):
        return self.classifier(self.features(images).mean(dim=(2, 3)))
