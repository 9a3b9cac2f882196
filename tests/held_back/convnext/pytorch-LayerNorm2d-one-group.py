# task: LayerNorm2d
# verdict: wrong
# mistake: GroupNorm with one group takes mean and variance over all channels AND all places of an image, instead of over the channels of each place
# told: over-the-whole-image
class LayerNorm2d(nn.GroupNorm):
    def __init__(self, channels, eps=1e-6):
        super().__init__(num_groups=1, num_channels=channels, eps=eps)

    def forward(self, maps):
        return super().forward(maps)
