# task: random_erasing
# verdict: wrong
# mistake: height / width is drawn uniformly itself, not its logarithm, so tall boxes are too frequent
# mistake: the place is drawn below H - height and W - width, so the last row and the last column of places where the box fits are never drawn
# told: last-place-left-out, ratio-not-in-logarithms
def random_erasing(images, p, scale, ratio, rng):
    erased = images.copy()
    height, width = images.shape[2:]
    for image in erased:
        if rng.random() >= p:
            continue
        for _ in range(10):
            area = height * width * rng.uniform(*scale)
            shape = rng.uniform(*ratio)
            h = int(round(np.sqrt(area * shape)))
            w = int(round(np.sqrt(area / shape)))
            if h < height and w < width:
                top, left = rng.integers(height - h), rng.integers(width - w)
                image[:, top:top + h, left:left + w] = 0
                break
    return erased
