# task: Conv2d
# verdict: wrong
# mistake: stride and padding are handed to functional.conv2d in the wrong order
# told: stride-and-padding-exchanged
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):
        super().__init__()
        self.padding = padding
        self.stride = stride
        limit = 1 / math.sqrt(in_channels * kernel_size * kernel_size)
        w = torch.rand(out_channels, in_channels, kernel_size, kernel_size)
        self.weight = nn.Parameter((2 * w - 1) * limit)
        if bias:
            self.bias = nn.Parameter((2 * torch.rand(out_channels) - 1) * limit)
        else:
            self.register_parameter("bias", None)

    def forward(self, images):
        return functional.conv2d(
            images, self.weight, self.bias, self.padding, self.stride
        )
