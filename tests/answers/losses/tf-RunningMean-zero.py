# task: RunningMean
# verdict: wrong
# mistake: before any update the result is 0.0 instead of NaN
# mistake: reset sets the sum back, but not the count
# told: reset-keeps-the-count
class RunningMean:
    def __init__(self):
        self.total = 0.0
        self.count = 0

    def update(self, mean, count):
        self.total += float(mean) * count
        self.count += count

    def result(self):
        return self.total / max(self.count, 1)

    def reset(self):
        self.total = 0.0
