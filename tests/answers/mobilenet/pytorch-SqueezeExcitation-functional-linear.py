# task: SqueezeExcitation
# verdict: right
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, kernel_size=1)
        self.fc2 = nn.Conv2d(squeezed, channels, kernel_size=1)

    def forward(self, maps):
        values = maps.mean(dim=(2, 3))
        for layer, act in ((self.fc1, "relu"), (self.fc2, "sigmoid")):
            values = nn.functional.linear(values, layer.weight.flatten(1), layer.bias)
            values = getattr(values, act)()
        return maps * values.unflatten(1, (-1, 1, 1))
