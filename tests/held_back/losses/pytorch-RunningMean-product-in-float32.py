# task: RunningMean
# verdict: wrong
# mistake: the product of mean and count is taken in the tensor's own precision, and only then turned into a Python float

class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total, self.count = 0.0, 0

    def update(self, mean, count):
        self.total += float(mean * count)
        self.count += count

    def result(self):
        return self.total / self.count if self.count else float("nan")


