# task: QuantLinear
# verdict: wrong
# mistake: the range of the weights is taken over the outputs, for each input's column, instead of for each output's row
# mistake: the first batch sets low and high at once (while both are 0), instead of moving them by momentum
class QuantLinear(nn.Linear):
    def __init__(self, in_features, out_features, bits=8, per_channel=True, momentum=0.1):
        super().__init__(in_features, out_features)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))

    def forward(self, inputs):
        if self.training:
            with torch.no_grad():
                smallest, largest = inputs.min(), inputs.max()
                if self.low == 0 and self.high == 0:
                    self.low.copy_(smallest)
                    self.high.copy_(largest)
                else:
                    self.low += self.momentum * (smallest - self.low)
                    self.high += self.momentum * (largest - self.high)
        x = fake_quantize(inputs, *code_parameters(self.low, self.high, self.bits, False))
        weight = self.weight.detach()
        if self.per_channel:
            low, high = weight.amin(0, keepdim=True), weight.amax(0, keepdim=True)
        else:
            low, high = weight.min(), weight.max()
        w = fake_quantize(self.weight, *code_parameters(low, high, self.bits, True))
        return functional.linear(x, w, self.bias)
