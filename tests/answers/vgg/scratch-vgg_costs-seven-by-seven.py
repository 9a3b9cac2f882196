# task: vgg_costs
# verdict: wrong
# mistake: the first dense layer always takes maps of 7 x 7, whatever the size of the images is
# told: seven-by-seven-always
def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    parameters = work = layers = 0
    entering, side = 3, size
    for sizes, channels in zip(KERNEL_SIZES[letter], CHANNELS):
        costs = stack_costs([entering] + [channels] * len(sizes), sizes, side, side)
        parameters += costs["parameters"]
        work += costs["multiply_adds"]
        layers += len(sizes)
        entering, side = channels, side // 2
    widths = [49 * entering, hidden, hidden, num_classes]
    products = sum(a * b for a, b in zip(widths, widths[1:]))
    return {
        "layers": layers + 3,
        "convolutions": (parameters, work),
        "dense": (products + sum(widths[1:]), products),
    }
