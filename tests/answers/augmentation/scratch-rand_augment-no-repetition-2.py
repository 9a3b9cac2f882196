# task: rand_augment
# verdict: wrong
# mistake: the operations of an image are drawn without replacement (rng.permutation), so none comes twice and more than len(operations) cannot be applied
# mistake: the sign is drawn for every operation, not only for those that are signed
# told: all-signed, never-twice
def rand_augment(images, operations, num_ops, magnitude, rng):
    result = images.copy()
    for n in range(len(images)):
        for which in rng.permutation(len(operations))[:num_ops]:
            function, low, high, signed = operations[which]
            strength = low + (high - low) * magnitude / 30
            sign = rng.choice([-1, 1]) if signed is not None else 1
            result[n:n + 1] = function(result[n:n + 1], sign * strength)
    return result
