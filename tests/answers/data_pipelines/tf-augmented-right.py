# task: augmented
# verdict: right
def augmented(image, seed, epoch, index, max_shift=2):
    image = tf.convert_to_tensor(image)
    choices = 2 * max_shift + 1
    key = tf.zeros([2], tf.int64)
    for number in (index, seed, epoch):
        key = tf.random.fold_in(key, tf.cast(number, tf.int64))
    # one draw for all three decisions, every combination equally likely
    drawn = tf.random.stateless_uniform(
        [], key, minval=0, maxval=2 * choices * choices, dtype=tf.int32
    )
    turned = drawn // (choices * choices)
    dy = drawn // choices % choices - max_shift
    dx = drawn % choices - max_shift
    height, width = tf.shape(image)[0], tf.shape(image)[1]
    rows, columns = tf.range(height) - dy, tf.range(width) - dx
    fits = tf.logical_and(
        tf.logical_and(rows >= 0, rows < height)[:, None],
        tf.logical_and(columns >= 0, columns < width)[None, :],
    )
    rows = tf.clip_by_value(rows, 0, height - 1)
    columns = tf.clip_by_value(columns, 0, width - 1)
    columns = tf.where(turned == 1, width - 1 - columns, columns)
    taken = tf.gather(tf.gather(image, rows, axis=0), columns, axis=1)
    moved = tf.where(fits[:, :, None], taken, tf.zeros_like(taken))
    return tf.ensure_shape(moved, image.shape)
