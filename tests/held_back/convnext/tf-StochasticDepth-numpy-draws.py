# task: StochasticDepth
# verdict: wrong
# mistake: the draws are NumPy's, made when the function is traced: in a graph the mask is a constant instead of new in each call
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
        kept = np.random.uniform(size=shape) >= self.rate
        return branch * ops.cast(kept, branch.dtype) / (1 - self.rate)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
