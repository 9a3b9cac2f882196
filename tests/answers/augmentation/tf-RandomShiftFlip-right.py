# task: RandomShiftFlip
# verdict: right
class RandomShiftFlip(layers.Layer):
    def __init__(self, padding, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.padding, self.p = padding, p
        self.chance = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        n, h, w = tf.shape(images)[0], images.shape[1], images.shape[2]
        k = self.padding
        flip = keras.random.uniform((n, 1, 1, 1), seed=self.chance) < self.p
        images = tf.where(flip, images[:, :, ::-1], images)
        padded = tf.pad(images, [[0, 0], [k, k], [k, k], [0, 0]])
        top = keras.random.randint((n, 1), 0, 2 * k + 1, seed=self.chance)
        left = keras.random.randint((n, 1), 0, 2 * k + 1, seed=self.chance)
        padded = tf.gather(padded, top + tf.range(h)[None], axis=1, batch_dims=1)
        return tf.gather(padded, left + tf.range(w)[None], axis=2, batch_dims=1)
