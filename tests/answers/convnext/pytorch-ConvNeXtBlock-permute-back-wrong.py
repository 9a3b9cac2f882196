# task: ConvNeXtBlock
# verdict: wrong
# mistake: the axes are not put back in their order but height and width are exchanged
# told: height-and-width-come-back-exchanged
class ConvNeXtBlock(nn.Module):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.block = nn.Sequential(
            nn.Conv2d(channels, channels, 7, padding="same", groups=channels),
            Permute(0, 2, 3, 1),
            nn.LayerNorm(channels, eps=1e-6),
            nn.Linear(channels, 4 * channels),
            nn.GELU(),
            nn.Linear(4 * channels, channels),
            Permute(0, 3, 2, 1),
        )
        self.layer_scale = nn.Parameter(layer_scale * torch.ones(channels, 1, 1))
        self.stochastic_depth = StochasticDepth(rate)

    def forward(self, maps):
        return self.stochastic_depth(self.layer_scale * self.block(maps)) + maps
