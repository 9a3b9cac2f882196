# task: RunningMean
# verdict: wrong
# mistake: what comes as a tensor is detached but stays a tensor, so product and sum are kept in its type, 32 bits, and not in 64
# mistake: before any update the result is 0.0 and not NaN
# told: summed-in-32-bits, zero-for-nothing
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total, self.count = 0.0, 0

    def update(self, mean, count):
        if isinstance(mean, torch.Tensor):
            mean = mean.detach()
        self.total = self.total + mean * count
        self.count += count

    def result(self):
        return float(self.total / max(self.count, 1))
