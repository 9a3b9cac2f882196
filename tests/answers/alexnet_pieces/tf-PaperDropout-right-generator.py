# task: PaperDropout
# verdict: right
class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p = p
        if seed is None:
            self.chance = tf.random.Generator.from_non_deterministic_state()
        else:
            self.chance = tf.random.Generator.from_seed(seed)

    def call(self, inputs, training=None):
        if not training:
            return inputs * (1 - self.p)
        kept = self.chance.uniform(tf.shape(inputs)) >= self.p
        return tf.where(kept, inputs, tf.zeros_like(inputs))
