# task: Conv2d
# verdict: right
# way: functional.unfold and one einsum, no conv2d
class Conv2d(nn.Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):  # fmt: skip
        super().__init__()
        self.kernel_size, self.stride, self.padding = kernel_size, stride, padding
        limit = (in_channels * kernel_size**2) ** -0.5
        self.weight = nn.Parameter(torch.empty(
            out_channels, in_channels, kernel_size, kernel_size).uniform_(-limit, limit))
        self.bias = None
        if bias:
            self.bias = nn.Parameter(torch.empty(out_channels).uniform_(-limit, limit))

    def forward(self, images):
        k, s, p = self.kernel_size, self.stride, self.padding
        height, width = ((n + 2 * p - k) // s + 1 for n in images.shape[2:])
        columns = functional.unfold(images, k, padding=p, stride=s)  # (N, C k k, H' W')
        maps = torch.einsum("ok,nkp->nop", self.weight.flatten(1), columns)
        if self.bias is not None:
            maps = maps + self.bias[:, None]
        return maps.unflatten(2, (height, width))
