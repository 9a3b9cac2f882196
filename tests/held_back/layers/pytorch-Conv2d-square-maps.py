# task: Conv2d
# verdict: wrong
# mistake: takes the output map for a square: the side is the root of the number of windows, which fails for images that are not square

class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):  # fmt: skip
        super().__init__()
        self.kernel_size, self.stride, self.padding = kernel_size, stride, padding
        weight = torch.empty(out_channels, in_channels, kernel_size, kernel_size)
        self.weight = nn.Parameter(nn.init.kaiming_normal_(weight))
        if bias:
            self.bias = nn.Parameter(torch.zeros(out_channels))
        else:
            self.register_parameter("bias", None)

    def forward(self, images):
        windows = functional.unfold(
            images, self.kernel_size, padding=self.padding, stride=self.stride
        )  # (N, C k k, places)
        maps = self.weight.flatten(1) @ windows  # (N, O, places)
        if self.bias is not None:
            maps = maps + self.bias[:, None]
        side = int(math.sqrt(maps.shape[-1]))
        return maps.reshape(len(images), -1, side, side)
