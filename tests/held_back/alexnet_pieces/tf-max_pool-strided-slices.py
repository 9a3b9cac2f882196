# task: max_pool
# verdict: right
# way: the running maximum over the kernel_size**2 strided slices of the maps, no patches
def max_pool(maps, kernel_size=3, stride=2):
    rows = (maps.shape[1] - kernel_size) // stride + 1
    columns = (maps.shape[2] - kernel_size) // stride + 1
    slices = [
        maps[:, u:u + (rows - 1) * stride + 1:stride,
             v:v + (columns - 1) * stride + 1:stride]
        for u in range(kernel_size) for v in range(kernel_size)
    ]
    return tf.reduce_max(tf.stack(slices), axis=0)
