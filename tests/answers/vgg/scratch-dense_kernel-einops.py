# task: dense_kernel
# verdict: right
def dense_kernel(weight, height, width, channels_last=False):
    o, i = weight.shape
    c, rest = divmod(i, height * width)
    if rest:
        raise ValueError(f"{i} inputs do not fill maps of {height} x {width}")
    if channels_last:
        return np.stack([weight[:, k::c].reshape(o, height, width) for k in range(c)], 1)
    return weight.reshape(o, c, height, width)
