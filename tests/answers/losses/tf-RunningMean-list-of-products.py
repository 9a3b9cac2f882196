# task: RunningMean
# verdict: right
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.terms = {"sum": 0.0, "count": 0}

    def update(self, mean, count):
        self.terms["count"] += int(count)
        self.terms["sum"] += float(mean) * int(count)

    def result(self):
        try:
            return self.terms["sum"] / self.terms["count"]
        except ZeroDivisionError:
            return float("nan")
