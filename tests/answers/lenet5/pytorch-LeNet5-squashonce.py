# task: LeNet5
# verdict: wrong
# mistake: no scaled_tanh after C1 and C3, as if the one in S2 and S4 were enough
# told: lenet5-c1-and-c3-not-squashed
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
        for layer in (self.c1, self.c5, self.f6):
            fan_in = layer.weight[0].numel()
            layer.weight.data = initial_weights(layer.weight.shape, fan_in)

    def forward(self, images):
        maps = self.s2(self.c1(images))
        maps = self.s4(self.c3(maps))
        states = scaled_tanh(self.c5(maps)).flatten(1)
        states = scaled_tanh(self.f6(states))
        return self.output(states)
