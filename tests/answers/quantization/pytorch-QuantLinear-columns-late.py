# task: QuantLinear
# verdict: wrong
# mistake: with per_channel the range of the weights is taken over axis 0, a range for each input column, where each output's row should have its own
# mistake: in training the inputs are quantized with the old range, and low and high are moved only afterwards; a call should move them first
# told: a-scale-for-each-input, range-moved-after-the-call
class QuantLinear(nn.Linear):
    def __init__(self, in_features, out_features, bits=8, per_channel=True, momentum=0.1):
        super().__init__(in_features, out_features)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))

    def forward(self, inputs):
        with torch.no_grad():
            if self.per_channel:
                least = self.weight.min(dim=0, keepdim=True).values
                most = self.weight.max(dim=0, keepdim=True).values
            else:
                least, most = self.weight.min(), self.weight.max()
            weight_codes = code_parameters(least, most, self.bits, True)
            input_codes = code_parameters(self.low, self.high, self.bits, False)
        weight = fake_quantize(self.weight, *weight_codes)
        outputs = functional.linear(fake_quantize(inputs, *input_codes), weight, self.bias)
        if self.training:
            with torch.no_grad():
                self.low += self.momentum * (inputs.min() - self.low)
                self.high += self.momentum * (inputs.max() - self.high)
        return outputs
