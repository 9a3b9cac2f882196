# task: LoRALinear
# verdict: right
class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError(f"a rank of {rank} is no rank")
        outputs, inputs = layer.weight.shape
        self.layer = layer
        for parameter in layer.parameters():
            parameter.requires_grad = False
        self.A = nn.Parameter(layer.weight.new_empty(rank, inputs))
        self.B = nn.Parameter(layer.weight.new_zeros(outputs, rank))
        bound = inputs**-0.5
        nn.init.uniform_(self.A, -bound, bound)
        self.alpha, self.rank, self.merged = alpha, rank, False

    def update(self):
        return torch.einsum("or,ri->oi", self.B, self.A) * (self.alpha / self.rank)

    def forward(self, inputs):
        weight, bias = self.layer.weight, self.layer.bias
        if not self.merged:
            weight = weight + self.update()
        return functional.linear(inputs, weight, bias)
