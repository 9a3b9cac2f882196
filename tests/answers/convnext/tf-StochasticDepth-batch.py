# task: StochasticDepth
# verdict: wrong
# mistake: one draw for the whole batch
# told: depth-of-the-batch
class StochasticDepth(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seeds = keras.random.SeedGenerator()

    def call(self, branch, training=False):
        if not training or self.rate == 0:
            return branch
        if self.rate == 1:
            return ops.zeros_like(branch)
        keep = keras.random.uniform((), seed=self.seeds) >= self.rate
        return ops.where(keep, branch / (1 - self.rate), ops.zeros_like(branch))
