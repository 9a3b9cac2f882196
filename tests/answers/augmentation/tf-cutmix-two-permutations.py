# task: cutmix
# verdict: wrong
# mistake: the images of the partners and their labels come from two different random permutations, so that a target names another image's class than the one whose box was pasted
# told: labels-in-another-order
def cutmix(images, labels, num_classes, alpha, rng):
    n, height, width = images.shape[:3]
    share = rng.beta(alpha, alpha)
    row, column = int(rng.integers(height)), int(rng.integers(width))
    half = (1 - share) ** 0.5 / 2
    up, across = int(height * half), int(width * half)
    rows = tf.range(height)
    columns = tf.range(width)
    in_rows = (rows >= row - up) & (rows < row + up)
    in_columns = (columns >= column - across) & (columns < column + across)
    box = in_rows[:, None] & in_columns[None]  # (H, W)
    others = tf.gather(images, rng.permutation(n))
    mixed = tf.where(box[None, :, :, None], others, images)
    pasted = tf.reduce_mean(tf.cast(box, images.dtype))
    one_hot = tf.one_hot(labels, num_classes, dtype=images.dtype)
    targets = (1 - pasted) * one_hot + pasted * tf.gather(one_hot, rng.permutation(n))
    return mixed, targets
