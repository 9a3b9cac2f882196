# task: vgg_costs
# verdict: wrong
# mistake: the first dense layer always takes 7 x 7 maps, whatever the size of the images is
# told: seven-by-seven-always
def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    count = stored = work = 0
    before, side = 3, size
    for kernels, width in zip(KERNEL_SIZES[letter], CHANNELS):
        one = stack_costs([before] + [width] * len(kernels), list(kernels), side, side)
        stored += one["parameters"]
        work += one["multiply_adds"]
        count += len(kernels)
        before, side = width, side // 2
    sizes = [before * 7 * 7, hidden, hidden, num_classes]
    products = sum(a * b for a, b in zip(sizes, sizes[1:]))
    return {
        "layers": count + 3,
        "convolutions": (stored, work),
        "dense": (products + sum(sizes[1:]), products),
    }
