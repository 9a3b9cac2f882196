# task: EMA
# verdict: wrong
# mistake: with warm_up the decay is (1 + n) / (10 + n) always, also where that has grown beyond decay
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.decay, self.warm_up = model, decay, warm_up
        self.average = [w.numpy().copy() for w in model.weights]
        self.updates = 0

    def update(self):
        n = self.updates
        d = (1 + n) / (10 + n) if self.warm_up else self.decay
        self.updates += 1
        for i, weight in enumerate(self.model.weights):
            value = weight.numpy()
            if np.issubdtype(value.dtype, np.floating):
                value = (d * self.average[i] + (1 - d) * value).astype(value.dtype)
            self.average[i] = value.copy()

    @contextmanager
    def applied(self):
        own = [w.numpy().copy() for w in self.model.weights]
        for weight, value in zip(self.model.weights, self.average):
            weight.assign(value)
        try:
            yield
        finally:
            for weight, value in zip(self.model.weights, own):
                weight.assign(value)
