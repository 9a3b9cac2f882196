# task: EMA
# verdict: wrong
# mistake: the start is dict(model.state_dict()), whose tensors are the model's own memory and not copies; until the first update the average follows the model, so that it starts with the weights after the first step
# told: average-starts-without-a-copy
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.decay, self.warm_up = model, decay, warm_up
        self.updates = 0
        self.average = dict(model.state_dict())

    def decay_now(self):
        if not self.warm_up:
            return self.decay
        return min(self.decay, (1 + self.updates) / (10 + self.updates))

    @torch.no_grad()
    def update(self):
        d = self.decay_now()
        for name, value in self.model.state_dict().items():
            if value.is_floating_point():
                self.average[name] = d * self.average[name] + (1 - d) * value
            else:
                self.average[name] = value.clone()
        self.updates += 1

    @contextmanager
    def applied(self):
        before = {name: v.clone() for name, v in self.model.state_dict().items()}
        self.model.load_state_dict({name: v.clone() for name, v in self.average.items()})
        try:
            yield
        finally:
            self.model.load_state_dict(before)
