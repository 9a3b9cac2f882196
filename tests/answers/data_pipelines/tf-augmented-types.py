# task: augmented
# verdict: wrong
# mistake: the upper end of the shifts is excluded, as maxval of stateless_uniform is
# mistake: Python numbers (int32) and int64 tensors are folded in as they are, so that the same numbers make different keys
# told: largest-shift-never
def augmented(image, seed, epoch, index, max_shift=2):
    key = tf.constant([0, 0], tf.int64)
    for number in (seed, epoch, index):
        key = tf.random.fold_in(key, number)
    keys = tf.random.split(key, 3)
    mirror = tf.random.stateless_uniform((), keys[0]) < 0.5
    dy = tf.random.stateless_uniform(
        (), keys[1], minval=-max_shift, maxval=max_shift, dtype=tf.int32
    )
    dx = tf.random.stateless_uniform(
        (), keys[2], minval=-max_shift, maxval=max_shift, dtype=tf.int32
    )
    size = tf.shape(image)
    image = tf.where(mirror, tf.reverse(image, axis=[1]), image)
    border = [[max_shift, max_shift], [max_shift, max_shift], [0, 0]]
    wide = tf.pad(image, border)
    return tf.slice(wide, [max_shift - dy, max_shift - dx, 0], size)
