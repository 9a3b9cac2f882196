# task: Linear
# verdict: right
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        limit = in_features**-0.5
        self.weight = nn.Parameter(torch.rand(out_features, in_features).mul_(2 * limit).sub_(limit))
        self.register_parameter("bias", None)
        if bias:
            self.bias = nn.Parameter(torch.rand(out_features).mul_(2 * limit).sub_(limit))

    def forward(self, inputs):
        outputs = torch.einsum("...i,oi->...o", inputs, self.weight)
        if self.bias is not None:
            outputs = outputs + self.bias
        return outputs
