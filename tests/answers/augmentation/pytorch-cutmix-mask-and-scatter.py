# task: cutmix
# verdict: right
# way: a boolean mask of the box; the share is the mean of the mask, and targets are filled by scatter_add_
def cutmix(images, labels, num_classes, alpha, rng):
    n, _, height, width = images.shape
    share = rng.beta(alpha, alpha)
    order = torch.from_numpy(rng.permutation(n)).to(images.device)
    inside = []
    for side in (height, width):
        reach = int(side * (1 - share) ** 0.5 / 2)
        middle = int(rng.integers(side))
        places = torch.arange(side, device=images.device)
        inside.append((places >= middle - reach) & (places < middle + reach))
    box = inside[0][:, None] & inside[1]  # (H, W)
    pasted = int(box.sum()) / (height * width)
    mixed = torch.where(box, images[order], images)
    labels = labels.to(torch.int64)
    pairs = torch.stack([labels, labels[order]], dim=1)  # (N, 2)
    shares = torch.tensor([[1 - pasted, pasted]], dtype=images.dtype, device=images.device)
    targets = torch.zeros(n, num_classes, dtype=images.dtype, device=images.device)
    return mixed, targets.scatter_add_(1, pairs, shares.repeat(n, 1))
