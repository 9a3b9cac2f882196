# task: cutmix
# verdict: wrong
# mistake: the targets have the share that was drawn, not the share of pixels that are left after rounding and cutting off
# mistake: tf.one_hot gives float32 whatever type the images have, so for float64 images the targets have another type
# told: targets-by-the-drawn-share
def cutmix(images, labels, num_classes, alpha, rng):
    count, height, width, _ = images.shape
    share = float(rng.beta(alpha, alpha))
    order = rng.permutation(count)
    row, column = rng.integers(height), rng.integers(width)
    up = int(height * (1 - share) ** 0.5 / 2)
    across = int(width * (1 - share) ** 0.5 / 2)
    rows, columns = tf.range(height), tf.range(width)
    box = tf.logical_and(
        tf.logical_and(rows >= row - up, rows < row + up)[:, None],
        tf.logical_and(columns >= column - across, columns < column + across)[None, :],
    )
    mixed = tf.where(box[None, :, :, None], tf.gather(images, order), images)
    one_hot = tf.one_hot(labels, num_classes)
    targets = share * one_hot + (1 - share) * tf.gather(one_hot, order)
    return mixed, targets
