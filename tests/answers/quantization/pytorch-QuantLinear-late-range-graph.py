# task: QuantLinear
# verdict: wrong
# mistake: in training mode the inputs are quantized with the old range, and the buffers are moved only afterwards
# mistake: the buffers are replaced by tensors computed from the inputs without detach, so that they hold a graph if the inputs have one
# told: range-moved-after-the-call, range-with-a-graph
class QuantLinear(nn.Linear):
    def __init__(self, in_features, out_features, bits=8, per_channel=True, momentum=0.1):
        super().__init__(in_features, out_features)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))

    def quantized_weight(self):
        fixed = self.weight.detach()
        if self.per_channel:
            low, high = fixed.amin(1, keepdim=True), fixed.amax(1, keepdim=True)
        else:
            low, high = fixed.min(), fixed.max()
        return fake_quantize(self.weight, *code_parameters(low, high, self.bits, True))

    def forward(self, inputs):
        settings = code_parameters(self.low, self.high, self.bits, False)
        settings = [s.detach() if torch.is_tensor(s) else s for s in settings]
        codes = fake_quantize(inputs, *settings)
        outputs = functional.linear(codes, self.quantized_weight(), self.bias)
        if self.training:
            self.low = self.low + self.momentum * (inputs.min() - self.low)
            self.high = self.high + self.momentum * (inputs.max() - self.high)
        return outputs
