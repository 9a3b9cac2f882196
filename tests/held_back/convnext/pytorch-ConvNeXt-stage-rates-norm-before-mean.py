# task: ConvNeXt
# verdict: wrong
# mistake: all blocks of a stage have one rate; the rates should grow from block to block
# mistake: the last normalization is applied at every place before the mean instead of to the mean
class ConvNeXt(nn.Module):
    def __init__(
        self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6
    ):  # fmt: skip
        super().__init__()
        rates = torch.linspace(0, rate, len(counts)).tolist()
        self.features = nn.Sequential()
        before = None
        for count, width, one in zip(counts, widths, rates):
            if before is None:
                self.features.append(nn.Sequential(nn.Conv2d(3, width, 4, 4), LayerNorm2d(width)))
            else:
                self.features.append(
                    nn.Sequential(LayerNorm2d(before), nn.Conv2d(before, width, 2, 2))
                )
            self.features.append(
                nn.Sequential(*[ConvNeXtBlock(width, one, layer_scale) for _ in range(count)])
            )
            before = width
        self.classifier = nn.Sequential(
            LayerNorm2d(before), nn.Flatten(), nn.Linear(before, num_classes)
        )

    def forward(self, images):
        norm, flatten, head = self.classifier
        maps = norm(self.features(images)).mean((2, 3), keepdim=True)
        return head(flatten(maps))
