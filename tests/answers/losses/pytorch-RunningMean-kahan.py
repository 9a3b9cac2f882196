# task: RunningMean
# verdict: right
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self._mean, self._n = float("nan"), 0

    def update(self, mean, count):
        if count == 0:
            return
        mean = float(mean)
        self._n += count
        self._mean = mean if self._n == count else self._mean + (mean - self._mean) * count / self._n

    def result(self):
        return self._mean
