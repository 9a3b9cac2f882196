# task: LoRAConv
# verdict: right
# way: one convolution with the kernel W + update instead of three
class LoRAConv(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError(f"rank {rank} is below 1")
        if layer.groups != 1:
            raise ValueError("grouped convolutions have no adapter")
        weight = layer.weight
        self.layer = layer.requires_grad_(False)
        self.alpha, self.rank, self.merged = alpha, rank, False
        first = torch.randn(
            rank, *weight.shape[1:], dtype=weight.dtype, device=weight.device)
        self.A = nn.Parameter(first / weight[0].numel() ** 0.5)
        self.B = nn.Parameter(weight.new_zeros(weight.shape[0], rank, 1, 1))

    def update(self):
        product = torch.tensordot(self.B[:, :, 0, 0], self.A, dims=1)
        return self.alpha / self.rank * product

    def forward(self, inputs):
        layer = self.layer
        if self.merged:
            return layer(inputs)
        kernel = layer.weight + self.update()
        return functional.conv2d(
            inputs, kernel, layer.bias, layer.stride, layer.padding, layer.dilation)
