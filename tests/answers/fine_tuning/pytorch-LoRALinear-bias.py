# task: LoRALinear
# verdict: wrong
# mistake: only the weight of the layer is frozen, its bias goes on learning
# mistake: A is drawn by torch.rand, from 0 to 1, whose mean is not zero
# told: a-of-one-sign, bias-not-frozen
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError(f"The rank must be at least 1, not {rank}.")
        self.layer = layer
        layer.weight.requires_grad_(False)
        like = {"dtype": layer.weight.dtype, "device": layer.weight.device}
        self.A = nn.Parameter(torch.rand(rank, layer.in_features, **like) / layer.in_features**0.5)
        self.B = nn.Parameter(torch.zeros(layer.out_features, rank, **like))
        self.scaling = alpha / rank
        self.merged = False

    def update(self):
        return self.scaling * self.B @ self.A

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        return outputs + self.scaling * (inputs @ self.A.T) @ self.B.T
