# task: arithmetic_intensity
# verdict: wrong
# mistake: the weights are read again for every image
# told: weights-read-for-every-image
def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    products = kernel_size**2 * channels * maps * size**2
    inputs = channels * size**2
    weights = channels * maps * kernel_size**2
    outputs = maps * size**2
    operations = 2 * products * batch
    traffic = 4 * batch * (inputs + weights + outputs)
    return operations / traffic
