# task: cutmix
# verdict: wrong
# mistake: lambda from before the cut
# told: targets-by-the-drawn-share
def cutmix(images, labels, num_classes, alpha, rng):
    n, c, h, w = images.shape
    lam = rng.beta(alpha, alpha)
    rh, rw = int(h * (1 - lam) ** 0.5 / 2), int(w * (1 - lam) ** 0.5 / 2)
    y, x = int(rng.integers(h)), int(rng.integers(w))
    order = torch.from_numpy(rng.permutation(n))
    y1, y2, x1, x2 = max(y - rh, 0), min(y + rh, h), max(x - rw, 0), min(x + rw, w)
    out = images.clone()
    out[:, :, y1:y2, x1:x2] = images[order, :, y1:y2, x1:x2]
    t = functional.one_hot(labels, num_classes).to(images.dtype)
    return out, lam * t + (1 - lam) * t[order]
