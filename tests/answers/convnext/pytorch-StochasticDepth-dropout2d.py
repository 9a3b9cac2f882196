# task: StochasticDepth
# verdict: wrong
# mistake: functional.dropout2d leaves out single maps (channels) of an image by themselves, not the branch of an image as a whole
# told: depth-of-channels
class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, branch):
        if not self.training or self.rate == 0:
            return branch
        shape = branch.shape
        four = branch.reshape(shape[0], shape[1], -1, 1)
        return nn.functional.dropout2d(four, self.rate, training=True).reshape(shape)
