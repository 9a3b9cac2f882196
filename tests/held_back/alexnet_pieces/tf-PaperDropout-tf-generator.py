# task: PaperDropout
# verdict: right
# mistake: none; unusual because it draws from a tf.random.Generator of the layer instead of Keras' seed generator
class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p, self.seed = p, seed
        if seed is None:
            self.generator = tf.random.Generator.from_non_deterministic_state()
        else:
            self.generator = tf.random.Generator.from_seed(seed)

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1 - self.p)
        draws = self.generator.uniform(tf.shape(inputs))
        return tf.where(draws < self.p, tf.zeros_like(inputs), inputs)

    def get_config(self):
        return {**super().get_config(), "p": self.p, "seed": self.seed}
