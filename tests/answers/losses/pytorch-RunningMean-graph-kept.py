# task: RunningMean
# verdict: wrong
# mistake: the sum stays a tensor in the type of the first mean, with its graph
# told: graphs-kept-behind-a-float, summed-in-32-bits
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total = 0.0
        self.count = 0

    def update(self, mean, count):
        self.total = self.total + mean * count
        self.count += count

    def result(self):
        if self.count == 0:
            return float("nan")
        return float(self.total / self.count)
