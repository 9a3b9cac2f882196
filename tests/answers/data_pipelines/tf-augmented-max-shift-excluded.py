# task: augmented
# verdict: wrong
# mistake: the upper end of the shift is excluded, so images never move by +max_shift
# told: largest-shift-never
def augmented(image, seed, epoch, index, max_shift=2):
    key = tf.random.experimental.stateless_fold_in(tf.constant([seed, 0], tf.int64), tf.cast(epoch, tf.int64))
    key = tf.random.experimental.stateless_fold_in(key, tf.cast(index, tf.int64))
    keys = tf.random.experimental.stateless_split(key, 2)
    if max_shift:
        moves = tf.random.stateless_uniform([2], keys[0], -max_shift, max_shift, dtype=tf.int32)
    else:
        moves = tf.zeros([2], tf.int32)
    mirror = tf.random.stateless_uniform([], keys[1]) < 0.5
    image = tf.where(mirror, image[:, ::-1], image)
    h, w = image.shape[0], image.shape[1]
    m = max_shift
    padded = tf.pad(image, [[m, m], [m, m], [0, 0]])
    return padded[m - moves[0] : m - moves[0] + h, m - moves[1] : m - moves[1] + w]
