# task: ConvNeXtBlock
# verdict: wrong
# mistake: the GELU is the approximation by tanh instead of the exact one
# mistake: the normalization has PyTorch's default eps 1e-5 instead of 1e-6
class ConvNeXtBlock(nn.Module):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.block = nn.Sequential(
            nn.Conv2d(channels, channels, 7, padding=3, groups=channels),
            Permute(0, 2, 3, 1),
            nn.LayerNorm(channels),
            nn.Linear(channels, 4 * channels),
            nn.GELU(approximate="tanh"),
            nn.Linear(4 * channels, channels),
            Permute(0, 3, 1, 2),
        )
        self.layer_scale = nn.Parameter(torch.full((channels, 1, 1), layer_scale))
        self.stochastic_depth = StochasticDepth(rate)

    def forward(self, maps):
        return maps + self.stochastic_depth(self.layer_scale * self.block(maps))
