# task: ConvNeXtBlock
# verdict: wrong
# mistake: layer_scale is a buffer, not a parameter: it is in the state_dict, but it gets no gradient and is never learned
# mistake: nn.LayerNorm keeps its own eps of 1e-5 instead of 1e-6
# told: eps-of-the-framework, scale-not-learned
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
        self.register_buffer("layer_scale", torch.full((channels, 1, 1), float(layer_scale)))
        self.drop = StochasticDepth(rate)

    def forward(self, maps):
        return maps + self.drop(self.layer_scale * self.block(maps))
