# task: RandomShiftFlip
# verdict: wrong
# mistake: images are mirrored upside down; the largest shift to one side is never drawn
class RandomShiftFlip(layers.Layer):
    def __init__(self, padding, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.padding, self.p = padding, p
        self.chance = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        n, h, w = tf.shape(images)[0], images.shape[1], images.shape[2]
        m = self.padding
        padded = tf.pad(images, [[0, 0], [m, m], [m, m], [0, 0]])
        moves = keras.random.randint((n, 2), 0, max(2 * m, 1), seed=self.chance)
        mirror = keras.random.uniform((n,), seed=self.chance) < self.p
        rows = moves[:, :1] + tf.range(h)[None]
        columns = moves[:, 1:] + tf.range(w)[None]
        out = tf.gather(padded, rows, axis=1, batch_dims=1)
        out = tf.gather(out, columns, axis=2, batch_dims=1)
        return tf.where(mirror[:, None, None, None], out[:, ::-1], out)
