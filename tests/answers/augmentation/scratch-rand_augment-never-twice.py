# task: rand_augment
# verdict: wrong
# mistake: the operations of an image are drawn without replacement, so none comes twice (and num_ops larger than the list is an error); each draw should ignore what was drawn before
# told: drawn-without-replacement
def rand_augment(images, operations, num_ops, magnitude, rng):
    result = images.copy()
    for n in range(len(images)):
        one = images[n:n + 1].copy()
        for which in rng.choice(len(operations), size=num_ops, replace=False):
            function, low, high, signed = operations[which]
            strength = low + (high - low) * magnitude / 30
            if signed and rng.integers(2) == 0:
                strength = -strength
            one = function(one, strength)
        result[n] = one[0]
    return result
