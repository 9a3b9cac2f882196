# task: dense_kernel
# verdict: wrong
# mistake: with channels_last the array keeps the order (O, height, width, C); an I that is not a multiple raises the error of reshape only
# told: kernel-with-channels-last
def dense_kernel(weight, height, width, channels_last=False):
    if channels_last:
        return weight.reshape(len(weight), height, width, -1)
    return weight.reshape(len(weight), -1, height, width)
