# task: random_erasing
# verdict: wrong
# mistake: height / width itself is drawn uniformly, not its logarithm, so tall boxes are more frequent than wide ones
def random_erasing(images, p, scale, ratio, rng):
    result = images.copy()
    _, _, h, w = images.shape
    for image in result:
        if rng.random() >= p:
            continue
        for _ in range(10):
            area = h * w * rng.uniform(scale[0], scale[1])
            shape = rng.uniform(ratio[0], ratio[1])
            height = int(round(np.sqrt(area * shape)))
            width = int(round(np.sqrt(area / shape)))
            if height < h and width < w:
                top = rng.integers(0, h - height + 1)
                left = rng.integers(0, w - width + 1)
                image[:, top : top + height, left : left + width] = 0
                break
    return result
