# task: EMA
# verdict: right
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.live = list(model.weights)
        self.mean = [tf.Variable(v.value) for v in self.live]
        self.decay, self.growing, self.count = decay, warm_up, 0

    def update(self):
        d = self.decay
        if self.growing:
            d = min(d, (1 + self.count) / (10 + self.count))
        self.count += 1
        for mean, v in zip(self.mean, self.live):
            if mean.dtype.is_floating:
                mean.assign_sub((1 - d) * (mean - v.value))
            else:
                mean.assign(v.value)

    @contextmanager
    def applied(self):
        own = [v.numpy() for v in self.live]
        for v, mean in zip(self.live, self.mean):
            v.assign(mean)
        try:
            yield
        finally:
            for v, old in zip(self.live, own):
                v.assign(old)
