# task: vgg_costs
# verdict: wrong
# mistake: the first dense layer always has 512 * 7 * 7 inputs, whatever the size of the images
# mistake: the multiply-adds of the dense layers are their numbers of parameters, biases included
# told: dense-work-with-biases, seven-by-seven-always
def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    stages = KERNEL_SIZES[letter]
    parameters = work = layers = 0
    maps, side = 3, size
    for channels, sizes in zip(CHANNELS, stages):
        one = stack_costs([maps] + [channels] * len(sizes), list(sizes), side, side)
        parameters += one["parameters"]
        work += one["multiply_adds"]
        layers += len(sizes)
        maps, side = channels, side // 2
    widths = [CHANNELS[-1] * 7 * 7, hidden, hidden, num_classes]
    dense = sum((a + 1) * b for a, b in zip(widths[:-1], widths[1:]))
    return {
        "layers": layers + 3,
        "convolutions": (parameters, work),
        "dense": (dense, dense),
    }
