# task: StochasticDepth
# verdict: wrong
# mistake: an integer as seed makes keras.random.uniform return the same numbers in each call, so in every step the same images of the batch lose their branch
# told: drawn-once
class StochasticDepth(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed = 1234

    def call(self, branch, training=False):
        if not training:
            return branch
        if self.rate >= 1:
            return ops.zeros_like(branch)
        shape = (ops.shape(branch)[0],) + (1,) * (len(branch.shape) - 1)
        draws = keras.random.uniform(shape, seed=self.seed)
        kept = ops.cast(draws >= self.rate, branch.dtype)
        return branch * kept / (1 - self.rate)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
