# task: SqueezeExcitation
# verdict: right
# mistake: none; unusual because the 1x1 convolutions only hold the weights, and are computed as matrix products
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, kernel_size=(1, 1))
        self.fc2 = nn.Conv2d(squeezed, channels, kernel_size=(1, 1))

    def forward(self, maps):
        values = maps.flatten(2).mean(2)
        values = (values @ self.fc1.weight[:, :, 0, 0].T + self.fc1.bias).clamp_min(0)
        values = values @ self.fc2.weight[:, :, 0, 0].T + self.fc2.bias
        return maps * values.sigmoid()[..., None, None]
