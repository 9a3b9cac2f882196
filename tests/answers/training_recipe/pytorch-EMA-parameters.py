# task: EMA
# verdict: wrong
# mistake: running statistics are those of the start
# told: parameters-only
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.decay, self.warm_up, self.n = model, decay, warm_up, 0
        self.shadow = {k: v.clone() for k, v in model.state_dict().items()}

    @torch.no_grad()
    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        self.n += 1
        for k, p in self.model.named_parameters():
            self.shadow[k].mul_(d).add_(p, alpha=1 - d)

    @contextmanager
    def applied(self):
        backup = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.model.load_state_dict(self.shadow)
        try:
            yield
        finally:
            self.model.load_state_dict(backup)
