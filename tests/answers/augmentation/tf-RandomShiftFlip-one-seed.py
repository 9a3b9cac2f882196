# task: RandomShiftFlip
# verdict: wrong
# mistake: the seed is taken once per call and used for all three stateless draws, so dy and dx are always equal and mirroring depends on them; they should be independent
# told: the-same-down-and-right
class RandomShiftFlip(layers.Layer):
    def __init__(self, padding, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.padding, self.p = padding, p
        self.chance = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        images = tf.convert_to_tensor(images)
        shape = tf.shape(images)
        count, height, width = shape[0], shape[1], shape[2]
        seed = tf.cast(self.chance.next(), tf.int32)
        places = 2 * self.padding + 1
        dy = tf.random.stateless_uniform([count], seed, 0, places, tf.int32)
        dx = tf.random.stateless_uniform([count], seed, 0, places, tf.int32)
        mirrored = tf.random.stateless_uniform([count], seed) < self.p
        around = [self.padding, self.padding]
        padded = tf.pad(images, [[0, 0], around, around, [0, 0]])
        rows = dy[:, None] + tf.range(height)
        columns = dx[:, None] + tf.range(width)
        moved = tf.gather(padded, rows, axis=1, batch_dims=1)
        moved = tf.gather(moved, columns, axis=2, batch_dims=1)
        return tf.where(mirrored[:, None, None, None], tf.reverse(moved, [2]), moved)
