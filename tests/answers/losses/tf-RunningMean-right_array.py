# task: RunningMean
# verdict: right
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        import numpy as np

        self.sums = np.zeros(2)  # of values and of examples, float64

    def update(self, mean, count):
        count = int(count)
        self.sums += (float(mean) * count, count)

    def result(self):
        total, count = self.sums.tolist()
        return total / count if count else float("nan")
