# task: Shortcut
# verdict: wrong
# mistake: with option A the new zero maps stand in front of the old ones; an unknown option is taken for the projection
# told: unknown-option-is-accepted, zero-maps-in-front
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        self.stride, self.added = stride, out_channels - in_channels
        self.projection = None
        if option != "A" and (option != "B" or stride != 1 or self.added):
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, maps):
        if self.projection is not None:
            return self.projection(maps)
        kept = maps[:, :, :: self.stride, :: self.stride]
        return functional.pad(kept, (0, 0, 0, 0, self.added, 0))
