# task: RunningMean
# verdict: wrong
# mistake: mean times count is computed in the tensor's own type and only then turned into 64 bits: a float16 mean of 100 over 1000 examples becomes infinite
# told: product-in-the-tensors-precision
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total, self.count = 0.0, 0

    def update(self, mean, count):
        if isinstance(mean, torch.Tensor):
            mean = mean.detach()
        self.total += float(mean * count)
        self.count += int(count)

    def result(self):
        if self.count == 0:
            return float("nan")
        return self.total / self.count
