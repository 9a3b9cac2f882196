# task: StochasticDepth
# verdict: wrong
# mistake: the draw comes from NumPy, so that in a graph it is frozen and the same in each call
# told: drawn-by-numpy
class StochasticDepth(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, branch, training=False):
        if not training:
            return branch
        if self.rate >= 1:
            return ops.zeros_like(branch)
        count = branch.shape[0]
        keep = (np.random.rand(count) >= self.rate) / (1 - self.rate)
        keep = keep.reshape((-1,) + (1,) * (len(branch.shape) - 1))
        return branch * ops.cast(keep, branch.dtype)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
