# task: augmented
# verdict: wrong
# mistake: mirroring, dy and dx are drawn with one and the same key, so they are one decision: dy always equals dx
# told: one-key-for-two-draws, same-shift-in-both-directions
def augmented(image, seed, epoch, index, max_shift=2):
    key = tf.constant([seed, 0], tf.int64)
    for number in (epoch, index):
        key = tf.random.fold_in(key, tf.cast(number, tf.int64))
    low, high = -max_shift, max_shift + 1
    mirrored = tf.random.stateless_uniform([], seed=key) < 0.5
    dy = tf.random.stateless_uniform([], key, low, high, dtype=tf.int32)
    dx = tf.random.stateless_uniform([], key, low, high, dtype=tf.int32)
    image = tf.where(mirrored, tf.reverse(image, axis=[1]), image)
    border = [max_shift, max_shift]
    wide = tf.pad(image, [border, border, [0, 0]])
    begin = tf.stack([max_shift - dy, max_shift - dx, 0])
    return tf.slice(wide, begin, tf.shape(image))
