# task: cutmix
# verdict: wrong
# mistake: the shares of the labels are exchanged
# told: targets-exchanged
def cutmix(images, labels, num_classes, alpha, rng):
    n, h, w, c = images.shape
    lam = rng.beta(alpha, alpha)
    rh, rw = int(h * (1 - lam) ** 0.5 / 2), int(w * (1 - lam) ** 0.5 / 2)
    y, x = int(rng.integers(h)), int(rng.integers(w))
    order = rng.permutation(n)
    y1, y2, x1, x2 = max(y - rh, 0), min(y + rh, h), max(x - rw, 0), min(x + rw, w)
    mask = tf.pad(tf.ones((y2 - y1, x2 - x1)), [[y1, h - y2], [x1, w - x2]])[None, :, :, None]
    out = mask * tf.gather(images, order) + (1 - mask) * images
    box = (y2 - y1) * (x2 - x1) / (h * w)
    t = tf.one_hot(labels, num_classes)
    return out, box * t + (1 - box) * tf.gather(t, order)
