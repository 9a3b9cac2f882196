# task: LoRALinear
# verdict: wrong
# mistake: Only the weight is frozen, the bias of the layer stays trainable.
# told: bias-not-frozen
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("rank")
        self.layer = layer
        layer.weight.requires_grad_(False)
        w = layer.weight
        self.A = nn.Parameter(w.new_empty(rank, layer.in_features).normal_(std=layer.in_features**-0.5))
        self.B = nn.Parameter(w.new_zeros(layer.out_features, rank))
        self.factor = alpha / rank
        self.merged = False

    def update(self):
        return self.factor * torch.einsum("or,ri->oi", self.B, self.A)

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        return outputs + self.factor * functional.linear(functional.linear(inputs, self.A), self.B)
