# task: dense_kernel
# verdict: right
def dense_kernel(weight, height, width, channels_last=False):
    maps, left = divmod(np.shape(weight)[1], height * width)
    if left:
        raise ValueError(f"The rows do not hold whole maps of {height} x {width}.")
    if not channels_last:
        return np.stack([row.reshape(maps, height, width) for row in weight])
    kernel = np.empty((len(weight), maps, height, width), weight.dtype)
    for c in range(maps):
        kernel[:, c] = weight[:, c::maps].reshape(-1, height, width)
    return kernel
