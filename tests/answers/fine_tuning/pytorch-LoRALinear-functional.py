# task: LoRALinear
# verdict: right
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError(f"rank {rank} is below 1")
        self.layer = layer
        for p in layer.parameters():
            p.requires_grad = False
        start = layer.weight.new_empty(rank, layer.in_features)
        self.A = nn.Parameter(nn.init.normal_(start, std=layer.in_features**-0.5))
        self.B = nn.Parameter(layer.weight.new_zeros(layer.out_features, rank))
        self.scale = alpha / rank
        self.merged = False

    def update(self):
        return torch.einsum("or,ri->oi", self.B, self.A) * self.scale

    def forward(self, inputs):
        if self.merged:
            return self.layer(inputs)
        small = functional.linear(inputs, self.A)
        return self.layer(inputs) + self.scale * functional.linear(small, self.B)
