# task: random_erasing
# verdict: wrong
# mistake: the last row and the last column where the box would fit are never drawn (integers excludes its end)
# told: last-place-left-out
def random_erasing(images, p, scale, ratio, rng):
    images = np.array(images)
    rows, columns = images.shape[2:]
    low, high = np.log(ratio[0]), np.log(ratio[1])
    for n in np.flatnonzero(rng.random(len(images)) < p):
        tries = 0
        while tries < 10:
            tries += 1
            area = rng.uniform(*scale) * rows * columns
            aspect = np.exp(rng.uniform(low, high))
            height, width = round(np.sqrt(area * aspect)), round(np.sqrt(area / aspect))
            if height >= rows or width >= columns:
                continue
            top = rng.integers(rows - height)
            left = rng.integers(columns - width)
            images[n, :, top : top + height, left : left + width] = 0
            break
    return images
