# task: LoRAConv
# verdict: wrong
# mistake: the update's convolution ignores the layer's dilation
# told: dilation-forgotten
class LoRAConv(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("the rank must be at least 1")
        if layer.groups != 1:
            raise ValueError("grouped convolutions have no adapter")
        weight = layer.weight
        self.layer = layer.requires_grad_(False)
        self.A = nn.Parameter(
            0.02 * torch.randn(
                rank, *weight.shape[1:], dtype=weight.dtype, device=weight.device
            )
        )
        self.B = nn.Parameter(
            torch.zeros(
                weight.shape[0], rank, 1, 1,
                dtype=weight.dtype, device=weight.device,
            )
        )
        self.factor = alpha / rank
        self.merged = False

    def update(self):
        product = self.B.flatten(1) @ self.A.flatten(1)
        return self.factor * product.view_as(self.layer.weight)

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        low = functional.conv2d(
            inputs, self.A, stride=self.layer.stride, padding=self.layer.padding
        )
        return outputs + self.factor * functional.conv2d(low, self.B)
