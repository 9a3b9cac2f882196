# task: PaperDropout
# verdict: wrong
# mistake: One mask is drawn for all examples of the batch, so values of different examples vanish together.
# told: one-mask-for-all-examples
class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p = p
        self.numbers = keras.random.SeedGenerator(seed)

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1 - self.p)
        draw = keras.random.uniform((1,) + tuple(inputs.shape[1:]), seed=self.numbers)
        return inputs * keras.ops.cast(draw >= self.p, inputs.dtype)
