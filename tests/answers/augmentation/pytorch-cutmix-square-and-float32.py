# task: cutmix
# verdict: wrong
# mistake: the column of the middle is drawn from the rows (below H), so in images that are not square some columns never come or lie outside
# mistake: the targets are float32, whatever type the images have
def cutmix(images, labels, num_classes, alpha, rng):
    n, _, h, w = images.shape
    share = rng.beta(alpha, alpha)
    row, column = rng.integers(0, h, size=2)
    order = torch.from_numpy(rng.permutation(n)).to(images.device)
    reach_y = int(h * (1 - share) ** 0.5 / 2)
    reach_x = int(w * (1 - share) ** 0.5 / 2)
    top, bottom = max(0, row - reach_y), min(h, row + reach_y)
    left, right = max(0, column - reach_x), max(max(0, column - reach_x), min(w, column + reach_x))
    mixed = images.clone()
    mixed[:, :, top:bottom, left:right] = images[order, :, top:bottom, left:right]
    kept = 1 - (bottom - top) * (right - left) / (h * w)
    one_hot = functional.one_hot(labels.long(), num_classes).float()
    return mixed, kept * one_hot + (1 - kept) * one_hot[order]
