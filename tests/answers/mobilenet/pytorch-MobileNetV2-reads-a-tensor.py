# task: MobileNetV2
# verdict: right
class MobileNetV2(nn.Module):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):
        import torch

        super().__init__()
        before = make_divisible(32 * width_mult)
        last = make_divisible(1280 * max(1.0, width_mult))
        features = [conv_norm(3, before, stride=2)]
        for expansion, channels, count, stride in blocks:
            after = make_divisible((torch.tensor(channels) * width_mult).item())
            for number in range(count):
                step = stride if number == 0 else 1
                block = InvertedResidual(before, after, step, expansion)
                features.append(block)
                before = after
        features.append(conv_norm(before, last, 1))
        self.features = nn.Sequential(*features)
        self.classifier = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(last, num_classes)
        )

    def forward(self, images):
        maps = self.features(images)  # (N, last, ceil(H / 32), ceil(W / 32))
        return self.classifier(maps.mean(dim=(2, 3)))
