# task: MobileNetV2
# verdict: wrong
# mistake: the stride of a line is used in each of its blocks
# told: stride-in-every-block
class MobileNetV2(nn.Module):
    def __init__(self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2):
        super().__init__()
        c = make_divisible(32 * width_mult)
        last = make_divisible(1280 * max(1.0, width_mult))
        layers = [conv_norm(3, c, 3, 2)]
        for t, out, n, s in blocks:
            o = make_divisible(out * width_mult)
            for _ in range(n):
                layers.append(InvertedResidual(c, o, s, t))
                c = o
        layers.append(conv_norm(c, last, 1))
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Sequential(nn.Dropout(dropout), nn.Linear(last, num_classes))

    def forward(self, images):
        return self.classifier(self.features(images).mean([2, 3]))
