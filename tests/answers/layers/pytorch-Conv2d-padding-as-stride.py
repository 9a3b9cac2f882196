# task: Conv2d
# verdict: wrong
# mistake: padding is ignored
# told: padding-ignored
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):
        super().__init__()
        self.stride, self.padding = stride, padding
        self.weight = nn.Parameter(
            0.1 * torch.randn(out_channels, in_channels, kernel_size, kernel_size)
        )
        self.bias = nn.Parameter(torch.zeros(out_channels)) if bias else None

    def forward(self, images):
        return functional.conv2d(images, self.weight, self.bias, self.stride)
