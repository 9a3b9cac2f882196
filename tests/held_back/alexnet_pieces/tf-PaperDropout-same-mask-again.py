# task: PaperDropout
# verdict: wrong
# mistake: with an int as seed keras.random.uniform draws the same numbers each time, so the mask is the same in every call instead of new
class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p = p
        self.seed = seed

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1 - self.p)
        draws = keras.random.uniform(tf.shape(inputs), seed=self.seed)
        return inputs * tf.cast(draws >= self.p, inputs.dtype)
