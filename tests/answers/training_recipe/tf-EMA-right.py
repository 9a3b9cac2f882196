# task: EMA
# verdict: right
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model = model
        self.decay = decay
        self.warm_up = warm_up
        self.n = 0
        self.shadow = [w.numpy() for w in model.weights]

    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        self.n += 1
        for i, w in enumerate(self.model.weights):
            value = w.numpy()
            if "float" in str(value.dtype):
                self.shadow[i] = d * self.shadow[i] + (1 - d) * value
            else:
                self.shadow[i] = value

    @contextmanager
    def applied(self):
        backup = [w.numpy() for w in self.model.weights]
        try:
            for w, value in zip(self.model.weights, self.shadow):
                w.assign(value)
            yield
        finally:
            for w, value in zip(self.model.weights, backup):
                w.assign(value)
