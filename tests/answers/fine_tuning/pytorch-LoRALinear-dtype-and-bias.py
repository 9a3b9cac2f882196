# task: LoRALinear
# verdict: wrong
# mistake: A and B are made in the default type on the default device, not with the type and on the device of W
# mistake: only the weight of the layer is frozen, its bias remains trainable
# told: update-of-float32
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("rank must be at least 1")
        self.layer = layer
        self.layer.weight.requires_grad = False
        self.A = nn.Parameter(torch.empty(rank, layer.in_features))
        nn.init.kaiming_uniform_(self.A, a=5**0.5)
        self.B = nn.Parameter(torch.zeros(layer.out_features, rank))
        self.scale = alpha / rank
        self.merged = False

    def update(self):
        return self.scale * self.B @ self.A

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        return outputs + self.scale * functional.linear(functional.linear(inputs, self.A), self.B)
