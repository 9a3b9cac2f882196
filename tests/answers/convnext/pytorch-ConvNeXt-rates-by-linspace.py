# task: ConvNeXt
# verdict: right
# way: the rates come from a tensor, as in the code of the paper, which only a device with data can give out as numbers
class ConvNeXt(nn.Module):
    def __init__(
        self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6
    ):  # fmt: skip
        super().__init__()
        rates = iter([one.item() for one in torch.linspace(0, rate, sum(counts))])
        self.features = nn.Sequential()
        before = 3
        for stage, (count, width) in enumerate(zip(counts, widths)):
            if stage == 0:
                entry = [nn.Conv2d(3, width, 4, stride=4), LayerNorm2d(width)]
            else:
                entry = [LayerNorm2d(before), nn.Conv2d(before, width, 2, stride=2)]
            blocks = [ConvNeXtBlock(width, next(rates), layer_scale) for _ in range(count)]
            self.features.append(nn.Sequential(*entry))
            self.features.append(nn.Sequential(*blocks))
            before = width
        self.classifier = nn.Sequential(
            LayerNorm2d(before), nn.Flatten(1), nn.Linear(before, num_classes)
        )

    def forward(self, images):
        maps = self.features(images)
        return self.classifier(maps.mean(dim=(2, 3), keepdim=True))
