# task: Linear
# verdict: wrong
# mistake: the bias starts with zeros; without a bias there still is a parameter of that name, full of zeros
# told: bias-always, bias-starts-at-zero
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        limit = in_features**-0.5
        self.weight = nn.Parameter(torch.rand(out_features, in_features) * 2 * limit - limit)
        self.bias = nn.Parameter(torch.zeros(out_features), requires_grad=bias)

    def forward(self, inputs):
        return torch.matmul(inputs, self.weight.t()) + self.bias
