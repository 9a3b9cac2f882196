# task: PaperDropout
# verdict: wrong
# mistake: In testing values are multiplied by p.
# mistake: In training what is left is divided by 1 - p.
# told: factor-p-in-testing, scaled-in-both
class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p = p
        self.numbers = keras.random.SeedGenerator(seed)

    def call(self, inputs, training=False):
        if not training:
            return inputs * self.p
        draw = keras.random.uniform(keras.ops.shape(inputs), seed=self.numbers)
        return inputs * keras.ops.cast(draw >= self.p, inputs.dtype) / (1 - self.p)
