# task: EMA
# verdict: wrong
# mistake: a shared matrix is averaged twice
class EMA:
    def __init__(self, model, decay, warm_up=False):
        import copy
        self.model, self.decay, self.warm_up, self.n = model, decay, warm_up, 0
        self.copy = copy.deepcopy(model)

    @torch.no_grad()
    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        self.n += 1
        for a, v in zip(self.copy.state_dict().values(), self.model.state_dict().values()):
            if v.dtype.is_floating_point:
                a.mul_(d).add_(v, alpha=1 - d)
            else:
                a.copy_(v)

    @contextmanager
    def applied(self):
        own = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.model.load_state_dict(self.copy.state_dict())
        try:
            yield
        finally:
            self.model.load_state_dict(own)
