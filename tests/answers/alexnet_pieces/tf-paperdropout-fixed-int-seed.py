# task: PaperDropout
# verdict: wrong
# mistake: The integer seed is given to each call, so all calls draw the same mask.
# told: seed-given-to-each-call
class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p = p
        self.numbers = seed

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1 - self.p)
        draw = keras.random.uniform(keras.ops.shape(inputs), seed=self.numbers)
        return inputs * keras.ops.cast(draw >= self.p, inputs.dtype)
