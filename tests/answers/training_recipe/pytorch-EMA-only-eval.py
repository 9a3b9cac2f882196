# task: EMA
# verdict: wrong
# mistake: the model stays in evaluation mode
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.decay, self.warm_up, self.n = model, decay, warm_up, 0
        self.shadow = {k: v.detach().clone() for k, v in model.state_dict().items()}
        pass

    @torch.no_grad()
    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        self.n += 1
        for k, v in self.model.state_dict().items():
            if v.dtype.is_floating_point:
                self.shadow[k].mul_(d).add_(v, alpha=1 - d)
            else:
                self.shadow[k] = v.clone()
        pass

    @contextmanager
    def applied(self):
        own = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.model.load_state_dict(self.shadow)
        self.model.eval()
        try:
            yield
        finally:
            self.model.load_state_dict(own)
            pass
