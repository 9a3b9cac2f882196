# task: arithmetic_intensity
# verdict: wrong
# mistake: the weights are counted as read again for every image
# told: weights-read-for-every-image
def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    weights = channels * maps * kernel_size**2
    operations = 2 * batch * weights * size**2
    values = batch * (channels * size**2 + weights + maps * size**2)
    return operations / (4 * values)
