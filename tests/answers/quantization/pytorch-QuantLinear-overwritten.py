# task: QuantLinear
# verdict: wrong
# mistake: the layer's own weights are overwritten by rounded ones
# told: weights-rounded-for-good
class QuantLinear(nn.Linear):
    def __init__(self, in_features, out_features, bits=8, per_channel=True, momentum=0.1):
        super().__init__(in_features, out_features)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))

    def forward(self, inputs):
        w = self.weight.detach()
        if self.training:
            self.low.lerp_(inputs.detach().min(), self.momentum)
            self.high.lerp_(inputs.detach().max(), self.momentum)
        low, high = w.aminmax(dim=1, keepdim=True) if self.per_channel else w.aminmax()
        self.weight.data = fake_quantize(w, *code_parameters(low, high, self.bits, True))
        x = fake_quantize(inputs, *code_parameters(self.low, self.high, self.bits, False))
        return functional.linear(x, self.weight, self.bias)
