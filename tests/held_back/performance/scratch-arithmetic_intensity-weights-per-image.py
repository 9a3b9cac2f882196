# task: arithmetic_intensity
# verdict: wrong
# mistake: the weights are counted as read again for every image, not once
def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    pixels = size * size
    weights = maps * channels * kernel_size**2
    operations = 2 * weights * pixels * batch
    numbers = batch * (channels * pixels + weights + maps * pixels)
    return operations / (4 * numbers)
