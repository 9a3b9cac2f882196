# task: Linear
# verdict: wrong
# mistake: nn.init.kaiming_uniform_ with its default a=0 draws the weight from +-sqrt(6 / in_features) instead of +-1 / sqrt(in_features) (nn.Linear passes a=sqrt(5))
# told: start-of-he
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        nn.init.kaiming_uniform_(self.weight)
        if bias:
            bound = 1 / math.sqrt(in_features)
            self.bias = nn.Parameter(torch.empty(out_features).uniform_(-bound, bound))
        else:
            self.register_parameter("bias", None)

    def forward(self, inputs):
        outputs = inputs @ self.weight.mT
        return outputs if self.bias is None else outputs + self.bias
