# task: random_erasing
# verdict: wrong
# mistake: height and width are exchanged: height = sqrt(area / ratio) although ratio is height / width, so boxes are as wide as they should be high
# told: ratio-turned
def random_erasing(images, p, scale, ratio, rng):
    result = images.copy()
    height, width = images.shape[2:]
    for one in result:
        if rng.random() >= p:
            continue
        for _ in range(10):
            area = height * width * rng.uniform(*scale)
            aspect = np.exp(rng.uniform(*np.log(ratio)))
            h = round(np.sqrt(area / aspect))
            w = round(np.sqrt(area * aspect))
            if h < height and w < width:
                top = rng.integers(0, height - h, endpoint=True)
                left = rng.integers(0, width - w, endpoint=True)
                one[:, top:top + h, left:left + w] = 0
                break
    return result
