# task: dense_kernel
# verdict: wrong
# mistake: channels_last is read, but the weights are only reshaped in another order of axes and not moved
# told: kernel-with-channels-last
def dense_kernel(weight, height, width, channels_last=False):
    O, I = weight.shape
    C = I // (height * width)
    if C * height * width != I:
        raise ValueError("does not fit")
    if channels_last:
        return weight.reshape(O, height, width, C)
    return weight.reshape(O, C, height, width)
