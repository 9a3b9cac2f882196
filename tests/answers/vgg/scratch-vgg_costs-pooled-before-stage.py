# task: vgg_costs
# verdict: wrong
# mistake: the maps are halved before each stage instead of at its end; the pooling layers count among the layers with weights
# told: halved-before-the-stage, poolings-counted-as-layers
def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    parameters = work = layers = 0
    entering, side = 3, size
    for sizes, channels in zip(KERNEL_SIZES[letter], CHANNELS):
        side //= 2
        for k in sizes:
            parameters += (entering * k * k + 1) * channels
            work += entering * k * k * channels * side**2
            entering = channels
        layers += len(sizes) + 1
    dense = [(entering * side**2, hidden), (hidden, hidden), (hidden, num_classes)]
    return {
        "layers": layers + 3,
        "convolutions": (parameters, work),
        "dense": (sum((a + 1) * b for a, b in dense), sum(a * b for a, b in dense)),
    }
