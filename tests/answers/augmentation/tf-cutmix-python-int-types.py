# task: cutmix
# verdict: wrong
# mistake: rows and columns of the box are exchanged
# told: middle-on-the-other-axis
def cutmix(images, labels, num_classes, alpha, rng):
    n, h, w, _ = images.shape
    share = rng.beta(alpha, alpha)
    row, column = rng.integers(h), rng.integers(w)
    order = rng.permutation(n)
    reach_y = int(h * (1 - share) ** 0.5 / 2)
    reach_x = int(w * (1 - share) ** 0.5 / 2)
    in_rows = (tf.range(h) >= column - reach_x) & (tf.range(h) < column + reach_x)
    in_columns = (tf.range(w) >= row - reach_y) & (tf.range(w) < row + reach_y)
    box = in_rows[:, None] & in_columns[None, :]
    mixed = tf.where(box[None, :, :, None], tf.gather(images, order), images)
    left = tf.cast(1 - tf.reduce_mean(tf.cast(box, tf.float64)), images.dtype)
    one_hot = tf.one_hot(labels, num_classes, dtype=images.dtype)
    return mixed, left * one_hot + (1 - left) * tf.gather(one_hot, order)
