# task: ConvNeXtBlock
# verdict: wrong
# mistake: nn.LayerNorm keeps its default eps of 1e-5
# mistake: layer_scale is a parameter (channels,), reshaped in forward, instead of (channels, 1, 1)
# told: layer-scale-in-a-row
class ConvNeXtBlock(nn.Module):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.block = nn.Sequential(
            nn.Conv2d(channels, channels, 7, padding="same", groups=channels),
            Permute(0, 2, 3, 1),
            nn.LayerNorm(channels),
            nn.Linear(channels, 4 * channels),
            nn.GELU(),
            nn.Linear(4 * channels, channels),
            Permute(0, 3, 1, 2),
        )
        self.layer_scale = nn.Parameter(torch.full((channels,), float(layer_scale)))
        self.depth = StochasticDepth(rate)

    def forward(self, maps):
        branch = self.layer_scale.view(-1, 1, 1) * self.block(maps)
        return maps + self.depth(branch)
