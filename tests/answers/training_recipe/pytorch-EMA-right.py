# task: EMA
# verdict: right
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model = model
        self.decay = decay
        self.warm_up = warm_up
        self.n = 0
        self.shadow = {k: v.detach().clone() for k, v in model.state_dict().items()}

    @torch.no_grad()
    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        self.n += 1
        for k, v in self.model.state_dict().items():
            if v.dtype.is_floating_point:
                self.shadow[k] = d * self.shadow[k] + (1 - d) * v
            else:
                self.shadow[k] = v.clone()

    @contextmanager
    def applied(self):
        backup = {k: v.clone() for k, v in self.model.state_dict().items()}
        try:
            self.model.load_state_dict(self.shadow)
            yield self.model
        finally:
            self.model.load_state_dict(backup)
