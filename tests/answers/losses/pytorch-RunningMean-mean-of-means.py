# task: RunningMean
# verdict: wrong
# mistake: the batches are averaged without regard to how many examples they have
# told: mean-of-means
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.values = []

    def update(self, mean, count):
        self.values.append(float(mean))

    def result(self):
        return sum(self.values) / len(self.values) if self.values else float("nan")
