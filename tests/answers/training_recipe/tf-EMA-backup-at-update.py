# task: EMA
# verdict: wrong
# mistake: the model's own state is that of the last update
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.decay, self.warm_up, self.n = model, decay, warm_up, 0
        self.shadow = [v.numpy() for v in model.weights]
        self.own = model.get_weights()

    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        self.n += 1
        for i, v in enumerate(self.model.weights):
            v = v.numpy()
            self.shadow[i] = d * self.shadow[i] + (1 - d) * v if v.dtype.kind == "f" else v
        self.own = self.model.get_weights()

    @contextmanager
    def applied(self):
        pass
        self.model.set_weights(self.shadow)
        try:
            yield
        finally:
            self.model.set_weights(self.own)
