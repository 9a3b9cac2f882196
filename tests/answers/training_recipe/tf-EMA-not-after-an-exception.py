# task: EMA
# verdict: wrong
# mistake: the weights are put back behind the yield without try and finally, so after an exception in the block the model keeps the average
# told: not-after-an-exception
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model = model
        self.rule = (lambda n: min(decay, (1 + n) / (10 + n))) if warm_up else (lambda n: decay)
        self.count = 0
        self.shadow = [np.array(w.numpy()) for w in model.weights]

    def update(self):
        d = self.rule(self.count)
        self.count += 1
        for place, weight in enumerate(self.model.weights):
            now = np.array(weight.numpy())
            if np.issubdtype(now.dtype, np.floating):
                now = (d * self.shadow[place] + (1 - d) * now).astype(now.dtype)
            self.shadow[place] = now

    @contextmanager
    def applied(self):
        own = [np.array(w.numpy()) for w in self.model.weights]
        for weight, value in zip(self.model.weights, self.shadow):
            weight.assign(value)
        yield
        for weight, value in zip(self.model.weights, own):
            weight.assign(value)
