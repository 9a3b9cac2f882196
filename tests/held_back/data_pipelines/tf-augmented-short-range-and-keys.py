# task: augmented
# verdict: wrong
# mistake: the moves are drawn below max_shift, which itself never comes (maxval is exclusive; with max_shift 0 the draw fails)
# mistake: epoch and index are packed as 1000 * epoch + index: image 1000 of epoch 0 is treated as image 0 of epoch 1

def augmented(image, seed, epoch, index, max_shift=2):
    packed = 1000 * tf.cast(epoch, tf.int64) + tf.cast(index, tf.int64)
    key = tf.stack([tf.cast(seed, tf.int64), packed])
    flip_key, move_key = tf.unstack(tf.random.split(key, 2))
    mirrored = tf.reverse(image, axis=[1])
    image = tf.where(tf.random.stateless_uniform((), flip_key) < 0.5, mirrored, image)
    move = tf.random.stateless_uniform(
        (2,), move_key, minval=-max_shift, maxval=max_shift, dtype=tf.int32
    )
    height, width = tf.shape(image)[0], tf.shape(image)[1]
    border = [[max_shift, max_shift], [max_shift, max_shift], [0, 0]]
    wide = tf.pad(image, border)
    top, left = max_shift - move[0], max_shift - move[1]
    return wide[top : top + height, left : left + width]
