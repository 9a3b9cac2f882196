# task: LoRALinear
# verdict: wrong
# mistake: A starts with zeros too, so neither A nor B ever gets a gradient.
# told: both-start-at-zero
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("rank")
        self.layer = layer.requires_grad_(False)
        w = layer.weight
        self.A = nn.Parameter(w.new_empty(rank, layer.in_features).zero_())
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
