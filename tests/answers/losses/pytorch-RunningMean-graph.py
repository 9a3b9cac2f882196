# task: RunningMean
# verdict: wrong
# mistake: the sum is a tensor that keeps the graphs of all batches alive
# mistake: before any update the result is 0.0 instead of NaN
# told: zero-for-nothing, graphs-kept-behind-a-float
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total = torch.zeros((), dtype=torch.float64)
        self.examples = 0

    def update(self, mean, count):
        mean = torch.as_tensor(mean, dtype=torch.float64)
        self.total = self.total + mean * count
        self.examples += count

    def result(self):
        if self.examples == 0:
            return 0.0
        return (self.total / self.examples).item()
