# task: RunningMean
# verdict: wrong
# mistake: mean and count are multiplied before they become a Python float, so for a tensor the product is rounded to its 32 bits; only the sum is kept in 64
# told: product-in-the-tensors-precision
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total = 0.0
        self.examples = 0

    def update(self, mean, count):
        self.total += float(mean * count)
        self.examples += int(count)

    def result(self):
        if self.examples == 0:
            return float("nan")
        return self.total / self.examples
