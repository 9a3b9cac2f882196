# task: PaperDropout
# verdict: wrong
# mistake: with a seed the mask is drawn with tf.random.stateless_uniform from the fixed key (seed, 0), so every call has the same mask instead of a new one
# told: seed-given-to-each-call
class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p, self.seed = p, seed

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1 - self.p)
        if self.seed is None:
            draws = tf.random.uniform(tf.shape(inputs))
        else:
            draws = tf.random.stateless_uniform(tf.shape(inputs), seed=[self.seed, 0])
        return tf.where(draws < self.p, tf.zeros_like(inputs), inputs)

    def get_config(self):
        return {**super().get_config(), "p": self.p, "seed": self.seed}
