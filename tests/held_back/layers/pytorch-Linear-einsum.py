# task: Linear
# verdict: right
# mistake: none; unusual because the product is an einsum and the start values are scaled and shifted from torch.rand

class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        draw = torch.rand(out_features, in_features + 1)
        draw = (2 * draw - 1) / in_features**0.5
        self.weight = nn.Parameter(draw[:, :-1].clone())
        self.bias = nn.Parameter(draw[:, -1].clone()) if bias else None

    def forward(self, inputs):
        outputs = torch.einsum("oi,...i->...o", self.weight, inputs)
        if self.bias is not None:
            outputs = outputs + self.bias
        return outputs
