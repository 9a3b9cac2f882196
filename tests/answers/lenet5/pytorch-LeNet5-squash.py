# task: LeNet5
# verdict: wrong
# mistake: no scaled_tanh follows C3
# mistake: the weights of F6 keep PyTorch's start
# told: lenet5-c3-not-squashed, lenet5-f6-framework-initialization
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
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                weight = layer.weight
                fan_in = weight[0].numel()
                weight.data = initial_weights(weight.shape, fan_in)

    def forward(self, images):
        maps = self.s2(scaled_tanh(self.c1(images)))
        maps = self.s4(self.c3(maps))
        states = scaled_tanh(self.c5(maps)).flatten(1)
        return self.output(scaled_tanh(self.f6(states)))
