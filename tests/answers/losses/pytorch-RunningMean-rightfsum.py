# task: RunningMean
# verdict: right
class RunningMean:
    def __init__(self):
        self.parts = []

    def update(self, mean, count):
        if isinstance(mean, torch.Tensor):
            mean = mean.detach().cpu().item()
        self.parts.append((float(mean) * int(count), int(count)))

    def result(self):
        import math

        examples = sum(count for _, count in self.parts)
        if not examples:
            return math.nan
        return math.fsum(product for product, _ in self.parts) / examples

    def reset(self):
        self.parts.clear()
