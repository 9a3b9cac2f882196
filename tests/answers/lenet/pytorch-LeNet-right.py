# task: LeNet
# verdict: right
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        widths = [16 * 5 * 5, 120, 84, num_classes]
        self.strokes = nn.ModuleList(
            [nn.Conv2d(1, 6, (5, 5)), nn.Conv2d(6, 16, (5, 5))]
        )
        self.dense = nn.ModuleList(
            nn.Linear(a, b) for a, b in zip(widths, widths[1:])
        )

    def forward(self, images):
        maps = nn.functional.pad(images, (2, 2, 2, 2))
        for conv in self.strokes:
            maps = conv(maps)
            # pooling first, ReLU afterwards: both are monotone
            blocks = maps.unflatten(3, (-1, 2)).unflatten(2, (-1, 2))
            maps = torch.relu(blocks.amax(dim=(3, 5)))
        values = maps.flatten(start_dim=1)
        *hidden, last = self.dense
        for layer in hidden:
            values = layer(values).clamp(min=0)
        return last(values)
