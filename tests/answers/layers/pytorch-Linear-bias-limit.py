# task: Linear
# verdict: wrong
# mistake: the bias starts between +-1 / sqrt(out_features), since it has out_features numbers, and not between +-1 / sqrt(in_features)
# told: bias-bound-of-its-own-size
class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()

        def start(*shape):
            limit = 1 / math.sqrt(shape[-1])
            return nn.Parameter((2 * torch.rand(*shape) - 1) * limit)

        self.weight = start(out_features, in_features)
        if bias:
            self.bias = start(out_features)
        else:
            self.register_parameter("bias", None)

    def forward(self, inputs):
        outputs = inputs @ self.weight.T
        return outputs if self.bias is None else outputs + self.bias
