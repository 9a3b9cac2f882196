# task: LayerNorm2d
# verdict: right
# mistake: none; unusual because it is a subclass of nn.LayerNorm whose forward moves the channels to the end and back
class LayerNorm2d(nn.LayerNorm):
    def __init__(self, channels, eps=1e-6):
        super().__init__(channels, eps=eps)

    def forward(self, maps):
        return super().forward(maps.movedim(1, -1)).movedim(-1, 1)
