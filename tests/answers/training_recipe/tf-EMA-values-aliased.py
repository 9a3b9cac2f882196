# task: EMA
# verdict: wrong
# mistake: applied() keeps the variables' own .value and no copy, so what it puts back is the average: the model stays on it after the with block
# told: own-state-not-restored
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model = model
        self.decay = decay
        self.warm_up = warm_up
        self.done = 0
        self.averages = [np.array(one.numpy()) for one in model.weights]

    def update(self):
        d = self.decay
        if self.warm_up:
            d = min(d, (1 + self.done) / (10 + self.done))
        self.done += 1
        for place, one in enumerate(self.model.weights):
            now = np.array(one.numpy())
            if tf.as_dtype(one.dtype).is_floating:
                now = d * self.averages[place] + (1 - d) * now
            self.averages[place] = now

    @contextmanager
    def applied(self):
        before = [one.value for one in self.model.weights]
        try:
            for one, mean in zip(self.model.weights, self.averages):
                one.assign(mean)
            yield self.model
        finally:
            for one, old in zip(self.model.weights, before):
                one.assign(old)
