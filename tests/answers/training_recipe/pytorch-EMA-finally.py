# task: EMA
# verdict: wrong
# mistake: nothing is restored after an exception
# told: not-after-an-exception
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.decay, self.warm_up, self.n = model, decay, warm_up, 0
        self.shadow = {k: v.clone() for k, v in model.state_dict().items()}

    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        self.n += 1
        for k, v in self.model.state_dict().items():
            if v.is_floating_point():
                self.shadow[k].mul_(d).add_(v, alpha=1 - d)
            else:
                self.shadow[k].copy_(v)

    @contextmanager
    def applied(self):
        backup = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.model.load_state_dict(self.shadow)
        yield
        self.model.load_state_dict(backup)
