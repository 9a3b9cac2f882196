# task: augmented
# verdict: wrong
# mistake: since a key has two numbers, seed and epoch are added for the first: (0, 1, i) and (1, 0, i) are the same draws, so epoch 1 of seed 0 is epoch 0 of seed 1
# told: seed-and-epoch-added
def augmented(image, seed, epoch, index, max_shift=2):
    key = tf.stack([
        tf.cast(seed, tf.int64) + tf.cast(epoch, tf.int64), tf.cast(index, tf.int64)
    ])
    keys = tf.unstack(tf.random.split(key, 3), 3)
    low, high = -max_shift, max_shift + 1
    dy = tf.random.stateless_uniform([], keys[0], low, high, tf.int32)
    dx = tf.random.stateless_uniform([], keys[1], low, high, tf.int32)
    mirrored = tf.random.stateless_uniform([], keys[2]) < 0.5
    image = tf.convert_to_tensor(image)
    image = tf.cond(mirrored, lambda: tf.reverse(image, [1]), lambda: image)
    edge = [max_shift, max_shift]
    padded = tf.pad(image, [edge, edge, [0, 0]])
    start = tf.stack([max_shift - dy, max_shift - dx, 0])
    return tf.ensure_shape(tf.slice(padded, start, tf.shape(image)), image.shape)
