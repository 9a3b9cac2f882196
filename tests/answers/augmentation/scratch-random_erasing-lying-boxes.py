# task: random_erasing
# verdict: wrong
# mistake: height and width are exchanged: height is sqrt(area / ratio), so the ratio of the box is width / height
# mistake: the corner is drawn below H - height and W - width, so the last place, at the bottom and at the right edge, never comes
# told: last-place-left-out, ratio-turned
def random_erasing(images, p, scale, ratio, rng):
    images = images.copy()
    n, _, rows, columns = images.shape
    for image in images:
        if rng.random() >= p:
            continue
        for _ in range(10):
            area = rng.uniform(*scale) * rows * columns
            shape = np.exp(rng.uniform(np.log(ratio[0]), np.log(ratio[1])))
            height = int(round(np.sqrt(area / shape)))
            width = int(round(np.sqrt(area * shape)))
            if height < rows and width < columns:
                top = rng.integers(rows - height)
                left = rng.integers(columns - width)
                image[:, top:top + height, left:left + width] = 0
                break
    return images
