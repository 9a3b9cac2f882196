# task: EMA
# verdict: wrong
# mistake: statistics of the last step
# told: statistics-of-the-last-step
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model = model
        self.decay = decay
        self.warm_up = warm_up
        self.n = 0
        self.shadow = [w.numpy() for w in model.trainable_variables]

    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        self.n += 1
        for i, w in enumerate(self.model.trainable_variables):
            self.shadow[i] = d * self.shadow[i] + (1 - d) * w.numpy()

    @contextmanager
    def applied(self):
        backup = [w.numpy() for w in self.model.trainable_variables]
        for w, value in zip(self.model.trainable_variables, self.shadow):
            w.assign(value)
        try:
            yield
        finally:
            for w, value in zip(self.model.trainable_variables, backup):
                w.assign(value)
