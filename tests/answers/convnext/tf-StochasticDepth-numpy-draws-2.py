# task: StochasticDepth
# verdict: wrong
# mistake: NumPy draws when the layer is traced: in a graph (tf.function, fit) the draws of the first call are constants, and every later call leaves out the same images
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
        kept = np.random.uniform(size=shape) >= self.rate
        return branch * ops.cast(kept / (1 - self.rate), branch.dtype)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
