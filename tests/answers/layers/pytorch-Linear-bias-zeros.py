# task: Linear
# verdict: wrong
# mistake: the bias starts with zeros; it was asked to start uniformly between -1/sqrt(in_features) and 1/sqrt(in_features), as the weight
# told: bias-starts-at-zero
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        bound = 1 / math.sqrt(in_features)
        self.weight = nn.Parameter(
            torch.empty(out_features, in_features).uniform_(-bound, bound)
        )
        if bias:
            self.bias = nn.Parameter(torch.zeros(out_features))
        else:
            self.bias = None

    def forward(self, inputs):
        result = inputs @ self.weight.T
        if self.bias is not None:
            result = result + self.bias
        return result
