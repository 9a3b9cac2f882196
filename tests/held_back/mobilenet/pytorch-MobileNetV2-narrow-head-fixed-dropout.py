# task: MobileNetV2
# verdict: wrong
# mistake: with a width below 1 the last convolution makes less than 1280 maps
# mistake: the argument dropout is ignored: the probability is always 0.2
class MobileNetV2(nn.Module):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):  # fmt: skip
        super().__init__()
        channels = make_divisible(32 * width_mult)
        last = make_divisible(1280 * width_mult)
        stack = [conv_norm(3, channels, 3, 2)]
        for expansion, width, count, stride in blocks:
            width = make_divisible(width * width_mult)
            for number in range(count):
                step = stride if number == 0 else 1
                stack.append(InvertedResidual(channels, width, step, expansion))
                channels = width
        stack.append(conv_norm(channels, last, 1))
        self.features = nn.Sequential(*stack)
        self.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(last, num_classes))

    def forward(self, images):
        return self.classifier(self.features(images).mean((2, 3)))
