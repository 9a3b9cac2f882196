# task: vgg_costs
# verdict: wrong
# mistake: the first dense layer takes 7 x 7 maps whatever the size is; the 1x1 convolutions of C do not count as layers
# told: kernels-of-1x1-are-no-layers, seven-by-seven-always
def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    parameters = work = layers = 0
    entering = 3
    for sizes, channels in zip(KERNEL_SIZES[letter], CHANNELS):
        costs = stack_costs([entering] + [channels] * len(sizes), list(sizes), size, size)
        parameters += costs["parameters"]
        work += costs["multiply_adds"]
        layers += sum(1 for k in sizes if k == 3)
        entering, size = channels, size // 2
    widths = [entering * 7 * 7, hidden, hidden, num_classes]
    products = sum(a * b for a, b in zip(widths, widths[1:]))
    return {
        "layers": layers + 3,
        "convolutions": (parameters, work),
        "dense": (products + sum(widths[1:]), products),
    }
