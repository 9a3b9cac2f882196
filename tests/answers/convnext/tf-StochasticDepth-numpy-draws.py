# task: StochasticDepth
# verdict: wrong
# mistake: the draws come from NumPy and are frozen in a graph
# told: drawn-by-numpy
class StochasticDepth(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, branch, training=False):
        if not training or self.rate == 0:
            return branch
        if self.rate == 1:
            return ops.zeros_like(branch)
        shape = (branch.shape[0],) + (1,) * (len(branch.shape) - 1)
        keep = (np.random.rand(*shape) >= self.rate).astype("float32")
        return branch * keep / (1 - self.rate)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
