# task: first_layer_filters
# verdict: wrong
# mistake: the kernel (height, width, 1, out) is reshaped, not transposed, so that the weights of different kernels are mixed
# mistake: all kernels are stretched together, by the smallest and largest weight of the layer

def first_layer_filters(model):
    first = [layer for layer in model.layers if isinstance(layer, layers.Conv2D)][0]
    kernel = np.array(first.kernel)
    height, width, _, count = kernel.shape
    images = kernel.reshape(count, height, width)
    low, high = images.min(), images.max()
    if high == low:
        return np.zeros_like(images)
    return (images - low) / (high - low)
