# task: LoRALinear
# verdict: wrong
# mistake: the update is scaled by alpha / sqrt(rank) (that is another paper), not alpha / rank
# mistake: A and B have the default type and device, not those of W
# told: update-of-float32
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("the rank must be at least 1")
        self.layer = layer
        for p in layer.parameters():
            p.requires_grad_(False)
        self.A = nn.Parameter(torch.empty(rank, layer.in_features))
        self.B = nn.Parameter(torch.zeros(layer.out_features, rank))
        nn.init.kaiming_uniform_(self.A, a=5**0.5)
        self.scaling = alpha / rank**0.5
        self.merged = False

    def update(self):
        return self.scaling * (self.B @ self.A)

    def forward(self, inputs):
        outputs = self.layer(inputs)
        if self.merged:
            return outputs
        return outputs + self.scaling * (inputs @ self.A.T @ self.B.T)
