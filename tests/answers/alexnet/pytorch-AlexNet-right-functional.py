# task: AlexNet
# verdict: right
class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()
        kernels = [  # in, out, size, stride, padding, groups, bias
            (3, 96, 11, 4, 0, 1, 0.0),
            (96, 256, 5, 1, 2, 2, 1.0),
            (256, 384, 3, 1, 1, 1, 0.0),
            (384, 384, 3, 1, 1, 2, 1.0),
            (384, 256, 3, 1, 1, 2, 1.0),
        ]
        self.convolutions = nn.ModuleList(
            nn.Conv2d(i, o, k, s, p, groups=g) for i, o, k, s, p, g, _ in kernels
        )
        self.full = nn.ModuleList([
            nn.Linear(9216, hidden), nn.Linear(hidden, hidden),
            nn.Linear(hidden, num_classes),
        ])
        starts = [row[-1] for row in kernels] + [1.0, 1.0, 0.0]
        with torch.no_grad():
            for layer, start in zip([*self.convolutions, *self.full], starts):
                layer.weight.copy_(torch.randn_like(layer.weight) * 0.01)
                layer.bias.fill_(start)

    def forward(self, images):
        maps = images
        for number, convolution in enumerate(self.convolutions, 1):
            maps = convolution(maps).clamp_min(0)
            if number <= 2:
                maps = nn.functional.local_response_norm(maps, 5, 5e-4, 0.75, 2.0)
            if number in (1, 2, 5):
                maps = nn.functional.max_pool2d(maps, 3, 2)
        values = torch.flatten(maps, 1)
        *hidden, last = self.full
        for layer in hidden:
            values = nn.functional.dropout(layer(values).relu(), 0.5, self.training)
        return last(values)
