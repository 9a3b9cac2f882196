# task: Linear
# verdict: wrong
# mistake: the limit of the start values is that of the outputs; without a bias there is still a parameter of zeros
# told: bias-always
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        limit = out_features**-0.5
        self.weight = nn.Parameter((2 * torch.rand(out_features, in_features) - 1) * limit)
        self.bias = nn.Parameter((2 * torch.rand(out_features) - 1) * limit * bias)

    def forward(self, inputs):
        return functional.linear(inputs, self.weight, self.bias)
