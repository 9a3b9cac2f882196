# task: dense_kernel
# verdict: wrong
# mistake: weights flattened as H, W, C are reshaped as if they were C, H, W
# told: always-channels-first
def dense_kernel(weight, height, width, channels_last=False):
    if weight.shape[1] % (height * width):
        raise ValueError("does not fit")
    return weight.reshape(len(weight), -1, height, width)
