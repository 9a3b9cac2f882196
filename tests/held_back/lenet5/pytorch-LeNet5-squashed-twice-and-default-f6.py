# task: LeNet5
# verdict: wrong
# mistake: scaled_tanh follows S2 and S4 once more, which contain it already
# mistake: the weights of F6 keep nn.Linear's start values, not those of initial_weights
# told: lenet5-f6-framework-initialization, lenet5-subsampling-squashed-twice

class LeNet5(nn.Module):
    def __init__(self, table, codes):
        super().__init__()
        self.c1 = nn.Conv2d(1, 6, 5)
        self.s2 = Subsampling(6)
        self.c3 = SparseConv2d(table, 5)
        self.s4 = Subsampling(16)
        self.c5 = nn.Conv2d(16, 120, 5)
        self.f6 = nn.Linear(120, 84)
        self.output = RBFOutput(codes)
        for layer, fan_in in ((self.c1, 25), (self.c5, 16 * 25)):
            layer.weight.data = initial_weights(layer.weight.shape, fan_in)

    def forward(self, images):
        values = images
        for layer in (self.c1, self.s2, self.c3, self.s4, self.c5):
            values = scaled_tanh(layer(values))
        return self.output(scaled_tanh(self.f6(values.flatten(1))))
