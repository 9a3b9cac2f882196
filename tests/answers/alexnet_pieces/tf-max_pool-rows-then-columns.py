# task: max_pool
# verdict: right
# way: separable: gathers the rows of all windows and takes their largest, then the same with the columns
def max_pool(maps, kernel_size=3, stride=2):
    maps = tf.convert_to_tensor(maps)
    for axis in (1, 2):
        size = maps.shape[axis]
        count = (size - kernel_size) // stride + 1
        index = stride * tf.range(count)[:, None] + tf.range(kernel_size)[None]
        maps = tf.reduce_max(tf.gather(maps, index, axis=axis), axis=axis + 1)
    return maps
