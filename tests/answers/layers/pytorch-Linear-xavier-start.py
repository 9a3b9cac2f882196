# task: Linear
# verdict: wrong
# mistake: the weight starts with a normal distribution instead of the uniform one
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        bound = 1 / math.sqrt(in_features)
        self.weight = nn.Parameter(torch.randn(out_features, in_features) * bound)
        if bias:
            self.bias = nn.Parameter(torch.empty(out_features).uniform_(-bound, bound))
        else:
            self.register_parameter("bias", None)

    def forward(self, inputs):
        outputs = inputs @ self.weight.T
        return outputs if self.bias is None else outputs + self.bias
