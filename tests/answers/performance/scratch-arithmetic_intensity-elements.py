# task: arithmetic_intensity
# verdict: wrong
# mistake: traffic is counted in numbers, not in bytes
# mistake: the images of the batch share one input and one output
# told: per-number-instead-of-byte
def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    ops = 2 * batch * maps * channels * kernel_size ** 2 * size ** 2
    return ops / (channels * size ** 2 + maps * channels * kernel_size ** 2 + maps * size ** 2)
