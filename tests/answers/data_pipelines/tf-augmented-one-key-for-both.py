# task: augmented
# verdict: wrong
# mistake: rows and columns are drawn with the same key, so dy and dx are always equal instead of independent
# told: same-shift-in-both-directions
def augmented(image, seed, epoch, index, max_shift=2):
    key = tf.stack([tf.cast(seed, tf.int64), tf.constant(0, tf.int64)])
    key = tf.random.fold_in(key, tf.cast(epoch, tf.int64))
    key = tf.random.fold_in(key, tf.cast(index, tf.int64))
    keys = tf.random.split(key, 2)
    flip_key, move_key = keys[0], keys[1]
    flip = tf.random.stateless_uniform([], seed=flip_key) < 0.5
    image = tf.where(flip, tf.reverse(image, axis=[1]), image)
    low, high = -max_shift, max_shift + 1
    dy = tf.random.stateless_uniform([], move_key, low, high, dtype=tf.int32)
    dx = tf.random.stateless_uniform([], move_key, low, high, dtype=tf.int32)
    shape = tf.shape(image)
    m = max_shift
    padded = tf.pad(image, [[m, m], [m, m], [0, 0]])
    return tf.slice(padded, tf.stack([m - dy, m - dx, 0]), shape)
