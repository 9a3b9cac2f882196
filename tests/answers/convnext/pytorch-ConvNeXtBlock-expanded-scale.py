# task: ConvNeXtBlock
# verdict: wrong
# mistake: layer_scale is one number expanded to (channels, 1, 1), a view whose entries share one place in memory: load_state_dict cannot copy into it and an optimizer cannot update it in place (both raise), and it never holds a number per map
# told: one-place-for-all-scales
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
        start = torch.tensor(float(layer_scale))
        self.layer_scale = nn.Parameter(start.expand(channels, 1, 1))
        self.depth = StochasticDepth(rate)

    def forward(self, maps):
        return maps + self.depth(self.layer_scale * self.block(maps))
