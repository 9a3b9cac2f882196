# task: cutmix
# verdict: wrong
# mistake: the share is drawn uniformly, whatever alpha is
# told: share-uniform
def cutmix(images, labels, num_classes, alpha, rng):
    n, h, w, _ = images.shape
    share = rng.uniform(0.0, 1.0)
    row, column = rng.integers(h), rng.integers(w)
    order = rng.permutation(n)
    reach_y = int(h * (1 - share) ** 0.5 / 2)
    reach_x = int(w * (1 - share) ** 0.5 / 2)
    rows, columns = tf.range(h), tf.range(w)
    in_rows = (rows >= row - reach_y) & (rows < row + reach_y)
    in_columns = (columns >= column - reach_x) & (columns < column + reach_x)
    box = in_rows[:, None] & in_columns[None, :]
    mixed = tf.where(box[None, :, :, None], tf.gather(images, order), images)
    replaced = tf.reduce_mean(tf.cast(box, images.dtype))
    one_hot = tf.one_hot(labels, num_classes, dtype=images.dtype)
    targets = (1 - replaced) * one_hot + replaced * tf.gather(one_hot, order)
    return mixed, targets
