# task: RandomShiftFlip
# verdict: wrong
# mistake: one seed is taken from self.chance per call and used for both moves, so dy and dx are always the same number: images move along the diagonal only
# told: the-same-down-and-right
class RandomShiftFlip(layers.Layer):
    def __init__(self, padding, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.padding, self.p = padding, p
        self.chance = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        pad = self.padding
        shape = tf.shape(images)
        n, height, width = shape[0], shape[1], shape[2]
        key = tf.cast(self.chance.next(), tf.int32)
        tops = tf.random.stateless_uniform([n], key, 0, 2 * pad + 1, tf.int32)
        lefts = tf.random.stateless_uniform([n], key, 0, 2 * pad + 1, tf.int32)
        turn = tf.random.stateless_uniform([n], key + 1) < self.p
        padded = tf.pad(images, [[0, 0], [pad, pad], [pad, pad], [0, 0]])
        rows = tops[:, None] + tf.range(height)  # (N, H)
        columns = lefts[:, None] + tf.range(width)  # (N, W)
        columns = tf.where(turn[:, None], tf.reverse(columns, [1]), columns)
        windows = tf.gather(padded, rows, axis=1, batch_dims=1)
        return tf.gather(windows, columns, axis=2, batch_dims=1)
