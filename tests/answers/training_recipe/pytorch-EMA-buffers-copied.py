# task: EMA
# verdict: wrong
# mistake: only parameters are averaged; running means and variances are copied from the model as they are now
# mistake: the state is put back behind a bare yield, so after an exception in the with block the model keeps the average
# told: shared-averaged-twice, statistics-of-the-last-step
class EMA:
    def __init__(self, model, decay, warm_up=False):
        import copy

        self.model, self.decay, self.warm_up = model, decay, warm_up
        self.shadow = copy.deepcopy(model.state_dict())
        self.learned = {
            name for name, _ in model.named_parameters(remove_duplicate=False)
        }
        self.updates = 0

    @torch.no_grad()
    def update(self):
        d = self.decay
        if self.warm_up:
            d = min(d, (1 + self.updates) / (10 + self.updates))
        self.updates += 1
        for name, value in self.model.state_dict().items():
            if name in self.learned:
                self.shadow[name].mul_(d).add_(value, alpha=1 - d)
            else:
                self.shadow[name].copy_(value)

    @contextmanager
    def applied(self):
        kept = {name: one.clone() for name, one in self.model.state_dict().items()}
        self.model.load_state_dict(self.shadow)
        yield
        self.model.load_state_dict(kept)
