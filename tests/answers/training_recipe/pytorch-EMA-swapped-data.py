# task: EMA
# verdict: right
class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.decay, self.growing, self.count = decay, warm_up, 0
        self.live = list({id(t): t for t in [*model.parameters(), *model.buffers()]}.values())
        self.mean = [t.detach().clone() for t in self.live]

    def update(self):
        d = self.decay
        if self.growing:
            d = min((1 + self.count) / (10 + self.count), d)
        self.count += 1
        with torch.no_grad():
            for i, t in enumerate(self.live):
                new = t.detach().clone()
                self.mean[i] = self.mean[i] * d + new * (1 - d) if t.is_floating_point() else new

    def applied(self):
        outer = self

        class Lent:
            def __enter__(self):
                self.own = [t.data for t in outer.live]
                for t, mean in zip(outer.live, outer.mean):
                    t.data = mean.clone()

            def __exit__(self, *_):
                for t, own in zip(outer.live, self.own):
                    t.data = own

        return Lent()
