# task: cutmix
# verdict: wrong
# mistake: the targets use the share that was drawn, not that of the box after it was cut off; the tensors of images are changed in place
# told: batch-overwritten, targets-by-the-drawn-share
def cutmix(images, labels, num_classes, alpha, rng):
    n, _, h, w = images.shape
    share = rng.beta(alpha, alpha)
    row, column = rng.integers(h), rng.integers(w)
    order = torch.as_tensor(rng.permutation(n))
    dy = int(h * (1 - share) ** 0.5 / 2)
    dx = int(w * (1 - share) ** 0.5 / 2)
    t, b = max(row - dy, 0), min(row + dy, h)
    l, r = max(column - dx, 0), min(column + dx, w)
    images[:, :, t:b, l:r] = images[order][:, :, t:b, l:r]
    one_hot = functional.one_hot(labels.long(), num_classes).to(images.dtype)
    return images, share * one_hot + (1 - share) * one_hot[order]
