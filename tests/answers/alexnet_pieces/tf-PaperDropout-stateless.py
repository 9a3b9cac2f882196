# task: PaperDropout
# verdict: wrong
# mistake: without an argument the layer behaves as in training
# mistake: a stateless draw with the same seed gives the same mask in each call
# told: same-mask-in-every-call, training-unless-told-otherwise
class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p = p
        if seed is None:
            seed = int(tf.random.uniform([], 0, 2**31 - 1, dtype=tf.int32))
        self.seed = seed

    def call(self, inputs, training=True):
        if training:
            drawn = tf.random.stateless_uniform(tf.shape(inputs), seed=[self.seed, 0])
            return inputs * tf.cast(drawn >= self.p, inputs.dtype)
        return inputs * (1 - self.p)
