# task: LoRAConv
# verdict: wrong
# mistake: the update's convolution ignores the dilation of the layer
# told: dilation-forgotten
class LoRAConv(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1 or layer.groups != 1:
            raise ValueError("rank below 1, or a grouped convolution")
        self.layer = layer.requires_grad_(False)
        weight = layer.weight
        self.A = nn.Parameter(torch.randn_like(weight[:1].expand(rank, -1, -1, -1)) * 0.02)
        self.B = nn.Parameter(weight.new_zeros(weight.shape[0], rank, 1, 1))
        self.scaling = alpha / rank
        self.merged = False

    def update(self):
        return self.scaling * torch.einsum("or,rchw->ochw", self.B[:, :, 0, 0], self.A)

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        low = functional.conv2d(
            inputs, self.A, stride=self.layer.stride, padding=self.layer.padding
        )
        return outputs + self.scaling * functional.conv2d(low, self.B)
