# task: EMA
# verdict: wrong
# mistake: buffers of floating point (running statistics) are copied, not averaged
# mistake: the model does not get its own state back if an exception comes within applied()
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.decay, self.warm_up = model, decay, warm_up
        self.average = {k: v.detach().clone() for k, v in model.state_dict().items()}
        self.updates = 0

    @torch.no_grad()
    def update(self):
        d = self.decay
        if self.warm_up:
            d = min(d, (1 + self.updates) / (10 + self.updates))
        self.updates += 1
        trained = {name for name, _ in self.model.named_parameters(remove_duplicate=False)}
        for name, value in self.model.state_dict().items():
            if name in trained and value.is_floating_point():
                self.average[name].mul_(d).add_(value, alpha=1 - d)
            else:
                self.average[name].copy_(value)

    @contextmanager
    def applied(self):
        own = {k: v.detach().clone() for k, v in self.model.state_dict().items()}
        self.model.load_state_dict(self.average)
        yield
        self.model.load_state_dict(own)
