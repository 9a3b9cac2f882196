# task: random_erasing
# verdict: wrong
# mistake: the ratio itself is uniform
# told: ratio-not-in-logarithms
def random_erasing(images, p, scale, ratio, rng):
    out = images.copy()
    n, c, h, w = images.shape
    for i in range(n):
        if rng.random() < p:
            for _ in range(10):
                area = rng.uniform(scale[0], scale[1]) * h * w
                r = rng.uniform(ratio[0], ratio[1])
                eh, ew = round(np.sqrt(area * r)), round(np.sqrt(area / r))
                if eh < h and ew < w:
                    y, x = rng.integers(0, h - eh + 1), rng.integers(0, w - ew + 1)
                    out[i, :, y : y + eh, x : x + ew] = 0
                    break
    return out
