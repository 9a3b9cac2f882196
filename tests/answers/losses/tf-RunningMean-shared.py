# task: RunningMean
# verdict: wrong
# mistake: the lists belong to the class, so that all instances share them until they are reset
# mistake: before any update the result is 0, not NaN
# told: sums-in-the-class
class RunningMean:
    sums = []
    counts = []

    def __init__(self):
        pass

    def update(self, mean, count):
        self.sums.append(float(mean) * float(count))
        self.counts.append(float(count))

    def result(self):
        return sum(self.sums) / max(sum(self.counts), 1.0)

    def reset(self):
        self.sums, self.counts = [], []
