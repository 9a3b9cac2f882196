# task: Conv2d
# verdict: right
# way: windows by Tensor.unfold along both axes after padding, and an einsum with the kernels, instead of functional.conv2d
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):  # fmt: skip
        super().__init__()
        self.stride, self.padding = stride, padding
        limit = 1 / math.sqrt(in_channels * kernel_size**2)
        shape = (out_channels, in_channels, kernel_size, kernel_size)
        self.weight = nn.Parameter(torch.empty(shape).uniform_(-limit, limit))
        self.register_parameter(
            "bias", nn.Parameter(torch.zeros(out_channels)) if bias else None
        )

    def forward(self, images):
        size = self.weight.shape[-1]
        framed = functional.pad(images, (self.padding,) * 4)
        windows = framed.unfold(2, size, self.stride).unfold(3, size, self.stride)
        # (N, in, H', W', size, size)
        maps = torch.einsum("nchwij,ocij->nohw", windows, self.weight)
        if self.bias is not None:
            maps = maps + self.bias[:, None, None]
        return maps
