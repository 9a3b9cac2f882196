# task: Linear
# verdict: wrong
# mistake: kaiming_uniform_ without a=sqrt(5) draws weights between -sqrt(6 / in) and sqrt(6 / in), too wide
# told: start-of-he
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        nn.init.kaiming_uniform_(self.weight)
        if bias:
            limit = 1 / math.sqrt(in_features)
            self.bias = nn.Parameter(torch.empty(out_features))
            nn.init.uniform_(self.bias, -limit, limit)
        else:
            self.register_parameter("bias", None)

    def forward(self, inputs):
        outputs = inputs @ self.weight.T
        if self.bias is not None:
            outputs = outputs + self.bias
        return outputs
