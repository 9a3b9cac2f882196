# task: QuantLinear
# verdict: wrong
# mistake: the range moves in evaluation
# told: evaluation-moves-the-range
class QuantLinear(nn.Linear):
    def __init__(self, in_features, out_features, bits=8, per_channel=True, momentum=0.1):
        super().__init__(in_features, out_features)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))

    def forward(self, inputs):
        with torch.no_grad():
            self.low += self.momentum * (inputs.min() - self.low)
            self.high += self.momentum * (inputs.max() - self.high)
            w = self.weight
            if self.per_channel:
                low, high = w.min(dim=1, keepdim=True)[0], w.max(dim=1, keepdim=True)[0]
            else:
                low, high = w.min(), w.max()
        w = fake_quantize(w, *code_parameters(low, high, self.bits, True))
        x = fake_quantize(inputs, *code_parameters(self.low, self.high, self.bits, False))
        return functional.linear(x, w, self.bias)
