# task: LoRALinear
# verdict: wrong
# mistake: the update is multiplied by alpha without the division by the rank; both A and B start at random
# told: not-divided-by-the-rank
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("rank")
        self.layer = layer.requires_grad_(False)
        w = layer.weight
        self.A = nn.Parameter(torch.randn(rank, layer.in_features, dtype=w.dtype, device=w.device) / rank)
        self.B = nn.Parameter(torch.randn(layer.out_features, rank, dtype=w.dtype, device=w.device) * 1e-2)
        self.alpha, self.merged = alpha, False

    def update(self):
        return self.alpha * self.B @ self.A

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        return outputs + inputs @ self.update().T
