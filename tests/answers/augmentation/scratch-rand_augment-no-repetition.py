# task: rand_augment
# verdict: wrong
# mistake: the operations of an image are drawn without replacement, so none comes twice (and more than there are fails)
# mistake: with num_ops 0 the given array itself is returned, not a new one
# told: drawn-without-replacement, no-operation-no-copy
def rand_augment(images, operations, num_ops, magnitude, rng):
    if num_ops == 0:
        return images
    result = images.copy()
    for i in range(len(images)):
        image = images[i : i + 1]
        for index in rng.choice(len(operations), size=num_ops, replace=False):
            function, low, high, signed = operations[index]
            strength = low + (high - low) * magnitude / 30
            if signed and rng.random() < 0.5:
                strength = -strength
            image = function(image, strength)
        result[i] = image[0]
    return result
