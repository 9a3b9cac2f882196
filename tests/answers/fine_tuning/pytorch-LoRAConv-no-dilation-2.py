# task: LoRAConv
# verdict: wrong
# mistake: the update's convolution has the stride and the padding of the layer, but not its dilation
# told: dilation-forgotten
class LoRAConv(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("rank below 1")
        if layer.groups > 1:
            raise ValueError("no grouped convolutions")
        self.layer = layer.requires_grad_(False)
        weight = layer.weight
        self.scale = alpha / rank
        self.A = nn.Parameter(weight.new_empty(rank, *weight.shape[1:]))
        self.B = nn.Parameter(weight.new_zeros(weight.shape[0], rank, 1, 1))
        nn.init.kaiming_uniform_(self.A, a=5**0.5)
        self.merged = False

    def update(self):
        return self.scale * torch.einsum("or,rihw->oihw", self.B[:, :, 0, 0], self.A)

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        low = functional.conv2d(
            inputs, self.A, stride=self.layer.stride, padding=self.layer.padding
        )
        return outputs + self.scale * functional.conv2d(low, self.B)
