# task: RunningMean
# verdict: right
class RunningMean:
    def __init__(self):
        self.parts, self.counts = [], []

    def update(self, mean, count):
        self.parts.append(float(mean) * int(count))
        self.counts.append(int(count))

    def result(self):
        import math

        total = sum(self.counts)
        return math.fsum(self.parts) / total if total else math.nan

    def reset(self):
        self.parts.clear()
        self.counts.clear()
