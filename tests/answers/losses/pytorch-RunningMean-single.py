# task: RunningMean
# verdict: wrong
# mistake: the sum stays in the type of the tensors (32 bits) instead of 64 bits
# told: summed-in-32-bits
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total = 0.0
        self.count = 0

    def update(self, mean, count):
        if isinstance(mean, torch.Tensor):
            mean = mean.detach()
        self.total = self.total + mean * count
        self.count += count

    def result(self):
        if self.count == 0:
            return float("nan")
        return float(self.total / self.count)
