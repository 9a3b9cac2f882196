# task: augmented
# verdict: wrong
# mistake: one key is used for the decision to mirror and for the shift
# told: one-key-for-two-draws
def augmented(image, seed, epoch, index, max_shift=2):
    key = tf.stack([tf.cast(seed, tf.int64), tf.constant(1, tf.int64)])
    key = tf.random.fold_in(key, tf.cast(epoch, tf.int64))
    key = tf.random.fold_in(key, tf.cast(index, tf.int64))
    mirrored = tf.random.stateless_uniform([], seed=key) < 0.5
    image = tf.cond(mirrored, lambda: tf.reverse(image, axis=[1]), lambda: image)
    shift = tf.random.stateless_uniform(
        [2], seed=key, minval=-max_shift, maxval=max_shift + 1, dtype=tf.int32
    )
    m = max_shift
    framed = tf.pad(image, [[m, m], [m, m], [0, 0]])
    begin = tf.concat([m - shift, [0]], axis=0)
    return tf.slice(framed, begin, tf.shape(image))
