# task: Conv2d
# verdict: wrong
# mistake: functional.pad with two numbers pads the width only, not the height
# told: width-padded-only
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):  # fmt: skip
        super().__init__()
        self.stride = stride
        self.padding = padding
        weight = torch.empty(
            out_channels, in_channels, kernel_size, kernel_size
        )
        limit = 1 / math.sqrt(in_channels * kernel_size**2)
        self.weight = nn.Parameter(weight.uniform_(-limit, limit))
        if bias:
            self.bias = nn.Parameter(torch.zeros(out_channels))
        else:
            self.bias = None

    def forward(self, images):
        padded = functional.pad(images, (self.padding, self.padding))
        return functional.conv2d(
            padded, self.weight, self.bias, stride=self.stride
        )
