# task: dense_kernel
# verdict: wrong
# mistake: for channels_last it exchanges axes 1 and 3, which brings C to the front but leaves the order (O, C, width, height): the kernel is transposed
# told: transposed-on-the-way
def dense_kernel(weight, height, width, channels_last=False):
    outputs, inputs = weight.shape
    maps, rest = divmod(inputs, height * width)
    if rest:
        raise ValueError(f"{inputs} values are no maps of {height}x{width}")
    if not channels_last:
        return weight.reshape(outputs, maps, height, width)
    kernel = weight.reshape(outputs, height, width, maps)
    return np.swapaxes(kernel, 1, 3)
