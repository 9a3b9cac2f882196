# task: vgg_costs
# verdict: wrong
# mistake: the first dense layer always takes 512 x 7 x 7 values, whatever the size of the images is
# mistake: pooling rounds the size up instead of down
def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    parameters = work = count = 0
    channels = 3
    for kernels, width in zip(KERNEL_SIZES[letter], CHANNELS):
        costs = stack_costs([channels] + [width] * len(kernels), kernels, size, size)
        parameters += costs["parameters"]
        work += costs["multiply_adds"]
        count += len(kernels)
        channels = width
        size = (size + 1) // 2
    dense_parameters = dense_work = 0
    inputs = channels * 7 * 7
    for outputs in (hidden, hidden, num_classes):
        dense_parameters += (inputs + 1) * outputs
        dense_work += inputs * outputs
        inputs = outputs
    return {
        "layers": count + 3,
        "convolutions": (parameters, work),
        "dense": (dense_parameters, dense_work),
    }
