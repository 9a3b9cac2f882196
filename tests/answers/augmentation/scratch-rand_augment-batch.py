# task: rand_augment
# verdict: wrong
# mistake: one choice for the batch
# told: one-choice-for-the-batch
def rand_augment(images, operations, num_ops, magnitude, rng):
    out = images.copy()
    chosen = rng.choice(len(operations), size=num_ops)
    for i in range(len(out)):
        for j in chosen:
            f, low, high, signed = operations[j]
            s = low + (high - low) * magnitude / 30
            if signed and rng.random() < 0.5:
                s = -s
            out[i] = f(out[i][None], s)[0]
    return out
