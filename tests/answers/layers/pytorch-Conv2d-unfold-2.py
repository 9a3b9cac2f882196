# task: Conv2d
# verdict: right
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):
        super().__init__()
        self.stride, self.padding = stride, padding
        shape = (out_channels, in_channels, kernel_size, kernel_size)
        self.weight = nn.Parameter(torch.randn(shape) * (2 / math.prod(shape[1:])) ** 0.5)
        self.register_parameter("bias", nn.Parameter(torch.zeros(out_channels)) if bias else None)

    def forward(self, images):
        p, k = self.padding, self.weight.shape[-1]
        windows = functional.pad(images, (p, p, p, p)).unfold(2, k, self.stride).unfold(3, k, self.stride)
        maps = torch.einsum("nchwij,ocij->nohw", windows, self.weight)
        if self.bias is None:
            return maps
        return maps + self.bias[:, None, None]
