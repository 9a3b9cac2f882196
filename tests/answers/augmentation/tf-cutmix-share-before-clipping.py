# task: cutmix
# verdict: wrong
# mistake: the target's shares come from the drawn share of the beta distribution, not from the pixels counted after the box was rounded and cut off at the edges
# told: targets-by-the-drawn-share
def cutmix(images, labels, num_classes, alpha, rng):
    images = tf.convert_to_tensor(images)
    n, height, width = images.shape[:3]
    share = rng.beta(alpha, alpha)
    row, column = rng.integers(height), rng.integers(width)
    partner = rng.permutation(n)
    half = (1 - share) ** 0.5 / 2
    up, side = int(height * half), int(width * half)
    in_rows = (tf.range(height) >= row - up) & (tf.range(height) < row + up)
    in_columns = (tf.range(width) >= column - side) & (tf.range(width) < column + side)
    box = in_rows[:, None, None] & in_columns[None, :, None]  # (H, W, 1)
    mixed = tf.where(box, tf.gather(images, partner), images)
    hot = tf.one_hot(labels, num_classes, dtype=images.dtype)
    return mixed, share * hot + (1 - share) * tf.gather(hot, partner)
