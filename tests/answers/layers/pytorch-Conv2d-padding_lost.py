# task: Conv2d
# verdict: wrong
# mistake: the padding is stored, but not passed on to conv2d
# mistake: with bias=False there is a parameter bias all the same
# told: bias-of-maps-always, padding-ignored
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):  # fmt: skip
        super().__init__()
        self.stride = stride
        self.padding = padding
        limit = 1 / math.sqrt(in_channels * kernel_size**2)
        shape = (out_channels, in_channels, kernel_size, kernel_size)
        self.weight = nn.Parameter((2 * torch.rand(shape) - 1) * limit)
        self.bias = nn.Parameter(torch.zeros(out_channels))

    def forward(self, images):
        return functional.conv2d(
            images, self.weight, self.bias, stride=self.stride
        )
