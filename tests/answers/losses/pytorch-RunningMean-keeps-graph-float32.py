# task: RunningMean
# verdict: wrong
# mistake: the tensors are added with their graph; the sum stays in float32
# told: graphs-kept-behind-a-float, summed-in-32-bits
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total, self.count = 0.0, 0

    def update(self, mean, count):
        self.total = self.total + mean * count
        self.count += count

    def result(self):
        if self.count == 0:
            return float("nan")
        return float(self.total / self.count)
