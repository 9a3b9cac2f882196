# task: rand_augment
# verdict: wrong
# mistake: never the same operation twice
# told: never-twice
def rand_augment(images, operations, num_ops, magnitude, rng):
    out = images.copy()
    for i in range(len(out)):
        img = out[i][None]
        chosen = []
        while len(chosen) < num_ops:
            chosen += rng.permutation(len(operations)).tolist()
        for j in chosen[:num_ops]:
            f, low, high, signed = operations[j]
            s = low + (high - low) * magnitude / 30
            if signed and rng.random() < 0.5:
                s = -s
            img = f(img, s)
        out[i] = img[0]
    return out
