# task: DenseNet
# verdict: wrong
# mistake: there is no ReLU between norm5 and the mean over height and width
# mistake: the max pooling behind conv0 has no border of 1
# told: no-activation-behind-the-last-normalization, no-border-around-the-stem-pooling
class DenseNet(nn.Module):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64,
        bottleneck=4, num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        parts = {
            "conv0": nn.Conv2d(3, stem, 7, stride=2, padding=3, bias=False),
            "norm0": nn.BatchNorm2d(stem),
            "relu0": nn.ReLU(inplace=True),
            "pool0": nn.MaxPool2d(3, stride=2),
        }
        channels = stem
        for number, count in enumerate(block_config, start=1):
            parts[f"denseblock{number}"] = DenseBlock(channels, growth_rate, count, bottleneck)
            channels += count * growth_rate
            if number < len(block_config):
                parts[f"transition{number}"] = Transition(channels)
                channels //= 2
        parts["norm5"] = nn.BatchNorm2d(channels)
        self.features = nn.Sequential()
        for name, part in parts.items():
            self.features.add_module(name, part)
        self.classifier = nn.Linear(channels, num_classes)

    def forward(self, images):
        maps = functional.adaptive_avg_pool2d(self.features(images), 1)
        return self.classifier(torch.flatten(maps, 1))
