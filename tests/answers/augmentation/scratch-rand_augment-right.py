# task: rand_augment
# verdict: right
def rand_augment(images, operations, num_ops, magnitude, rng):
    out = images.copy()
    for i in range(len(out)):
        img = out[i][None]
        for j in rng.choice(len(operations), size=num_ops):
            f, low, high, signed = operations[j]
            s = low + (high - low) * magnitude / 30
            if signed:
                s *= rng.choice([-1.0, 1.0])
            img = f(img, s)
        out[i] = img[0]
    return out
