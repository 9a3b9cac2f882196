# task: Conv2d
# verdict: right
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):
        super().__init__()
        self.setup = dict(kernel_size=kernel_size, stride=stride, padding=padding)
        self.register_parameter("weight", nn.Parameter(
            torch.randn(out_channels, in_channels, kernel_size, kernel_size)
            / kernel_size / in_channels ** 0.5))
        self.register_parameter(
            "bias", nn.Parameter(torch.zeros(out_channels)) if bias else None)

    def forward(self, images):
        k, s, p = (self.setup[n] for n in ("kernel_size", "stride", "padding"))
        high, wide = ((side + 2 * p - k) // s + 1 for side in images.shape[2:])
        columns = functional.unfold(images, **self.setup)  # (N, C k k, L)
        maps = torch.einsum("of,nfl->nol", self.weight.flatten(1), columns)
        if self.bias is not None:
            maps = maps + self.bias[:, None]
        return maps.unflatten(2, (high, wide))
