# task: arithmetic_intensity
# verdict: wrong
# mistake: a product and its addition count as one operation
# told: multiply-adds-as-one
def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    places = batch * size**2
    operations = places * maps * channels * kernel_size**2
    numbers = places * (channels + maps) + maps * channels * kernel_size**2
    return operations / (4 * numbers)
