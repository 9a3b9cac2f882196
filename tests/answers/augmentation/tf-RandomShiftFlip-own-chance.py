# task: RandomShiftFlip
# verdict: wrong
# mistake: the numbers come from TensorFlow's global generator, not from self.chance: equal seeds don't draw alike
class RandomShiftFlip(layers.Layer):
    def __init__(self, padding, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.padding, self.p = padding, p
        self.chance = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        pad = self.padding
        n, h, w = tf.shape(images)[0], tf.shape(images)[1], tf.shape(images)[2]
        dy = tf.random.uniform((n,), -pad, pad + 1, tf.int32)
        dx = tf.random.uniform((n,), -pad, pad + 1, tf.int32)
        flip = tf.random.uniform((n,)) < self.p
        padded = tf.pad(images, [[0, 0], [pad, pad], [pad, pad], [0, 0]])
        rows = tf.range(h)[None] + pad - dy[:, None]
        columns = tf.range(w)[None] + pad - dx[:, None]
        columns = tf.where(flip[:, None], columns[:, ::-1], columns)
        moved = tf.gather(padded, rows, axis=1, batch_dims=1)
        return tf.gather(moved, columns, axis=2, batch_dims=1)
