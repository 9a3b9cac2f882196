# task: random_erasing
# verdict: wrong
# mistake: height and width are exchanged, so the ratio is width / height; the box may touch neither the last row nor the last column
# told: last-place-left-out, ratio-turned
def random_erasing(images, p, scale, ratio, rng):
    out = images.copy()
    n, _, h, w = images.shape
    for i in range(n):
        if rng.random() >= p:
            continue
        for _ in range(10):
            area = rng.uniform(*scale) * h * w
            r = np.exp(rng.uniform(np.log(ratio[0]), np.log(ratio[1])))
            bh, bw = round(np.sqrt(area / r)), round(np.sqrt(area * r))
            if bh < h and bw < w:
                top, left = rng.integers(h - bh), rng.integers(w - bw)
                out[i, :, top : top + bh, left : left + bw] = 0
                break
    return out
