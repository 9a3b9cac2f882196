# task: RunningMean
# verdict: wrong
# mistake: a tensor's mean is multiplied by the count in its own 32 (or 16) bits, and only the product becomes a Python float; digits are lost, and float16 can overflow
# mistake: before any update result() is 0.0 and not NaN
# told: product-in-the-tensors-precision, zero-for-nothing
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total, self.examples = 0.0, 0

    def update(self, mean, count):
        with torch.no_grad():
            self.total += float(mean * count)
        self.examples += count

    def result(self):
        return self.total / max(self.examples, 1)
