# task: ConvNeXtBlock
# verdict: wrong
# mistake: a ReLU behind the sum, as in a ResNet
# told: relu-behind-the-sum
class ConvNeXtBlock(nn.Module):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.block = nn.Sequential(
            nn.Conv2d(channels, channels, 7, padding=3, groups=channels),
            Permute(0, 2, 3, 1),
            nn.LayerNorm(channels, eps=1e-6),
            nn.Linear(channels, 4 * channels),
            nn.GELU(),
            nn.Linear(4 * channels, channels),
            Permute(0, 3, 1, 2),
        )
        self.layer_scale = nn.Parameter(torch.ones(channels, 1, 1) * layer_scale)
        self.drop = StochasticDepth(rate)

    def forward(self, maps):
        x = self.drop(self.block(maps) * self.layer_scale)
        return torch.relu(x + maps)
