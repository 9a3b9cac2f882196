# task: Dropout
# verdict: wrong
# mistake: whole rows of the batch are dropped together instead of each value by itself
# mistake: p = 1 is allowed when the layer is made
# told: one-accepted, whole-examples-dropped
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError("p")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs
        keep = torch.rand(len(inputs), *[1] * (inputs.ndim - 1)) >= self.p
        return inputs * keep / (1 - self.p)
