# task: StochasticDepth
# verdict: wrong
# mistake: the noise is drawn with NumPy, so in a graph (tf.function) it is drawn once when traced and every later call has the same draws
# told: drawn-by-numpy
class StochasticDepth(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.rng = np.random.default_rng()

    def call(self, branch, training=False):
        if not training or self.rate == 0:
            return branch
        if self.rate == 1:
            return ops.zeros_like(branch)
        rank = len(branch.shape)
        count = branch.shape[0] or 1024
        kept = self.rng.random(count) >= self.rate
        kept = ops.convert_to_tensor(kept)[: ops.shape(branch)[0]]
        kept = ops.reshape(kept, (-1,) + (1,) * (rank - 1))
        return ops.cast(kept, branch.dtype) * branch / (1 - self.rate)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
