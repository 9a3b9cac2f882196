# task: Conv2d
# verdict: right
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):  # fmt: skip
        super().__init__()
        self.window = {
            "kernel_size": kernel_size, "stride": stride, "padding": padding
        }
        limit = (in_channels * kernel_size**2) ** -0.5
        start = torch.rand(
            out_channels, in_channels, kernel_size, kernel_size
        )
        self.weight = nn.Parameter((2 * start - 1) * limit)
        self.register_parameter(
            "bias", nn.Parameter(torch.zeros(out_channels)) if bias else None
        )

    def forward(self, images):
        k, s, p = (
            self.window[name] for name in ("kernel_size", "stride", "padding")
        )
        rows, columns = (
            (side + 2 * p - k) // s + 1 for side in images.shape[2:]
        )
        pixels = functional.unfold(images, **self.window)  # (N, C k k, L)
        maps = torch.einsum("of,nfl->nol", self.weight.flatten(1), pixels)
        if self.bias is not None:
            maps = maps + self.bias.unsqueeze(1)
        return maps.unflatten(2, (rows, columns))
