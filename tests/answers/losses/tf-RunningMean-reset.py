# task: RunningMean
# verdict: wrong
# mistake: reset clears the sum, but not the number of examples
# mistake: product and sum stay in the 32 bits of the tensors
# told: reset-keeps-the-count, product-and-sum-in-the-tensors-precision
class RunningMean:
    def __init__(self):
        self.total = 0.0
        self.count = 0

    def update(self, mean, count):
        self.total = self.total + mean * count
        self.count += count

    def result(self):
        if self.count == 0:
            return float("nan")
        return float(self.total / self.count)

    def reset(self):
        self.total = 0.0
