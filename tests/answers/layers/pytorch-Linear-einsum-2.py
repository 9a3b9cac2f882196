# task: Linear
# verdict: right
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        limit = 1 / in_features**0.5
        self.register_parameter("weight", nn.Parameter(torch.empty(out_features, in_features)))
        if bias:
            self.register_parameter("bias", nn.Parameter(torch.empty(out_features)))
        with torch.no_grad():
            for parameter in self.parameters():
                parameter.uniform_(-limit, limit)

    def forward(self, inputs):
        outputs = torch.einsum("...i,oi->...o", inputs, self.weight)
        if "bias" in self._parameters:
            outputs = outputs + self._parameters["bias"]
        return outputs
