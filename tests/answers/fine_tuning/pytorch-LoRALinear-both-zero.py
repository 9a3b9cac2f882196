# task: LoRALinear
# verdict: wrong
# mistake: A is zero as well as B, so that no gradient ever arrives
# told: both-start-at-zero
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("rank must be at least 1")
        self.layer = layer.requires_grad_(False)
        self.scale = alpha / rank
        weight = layer.weight
        self.A = nn.Parameter(weight.new_zeros(rank, layer.in_features))
        self.B = nn.Parameter(weight.new_zeros(layer.out_features, rank))
        self.merged = False

    def update(self):
        return self.scale * self.B @ self.A

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        return outputs + self.scale * (inputs @ self.A.T @ self.B.T)
