# task: max_pool
# verdict: wrong
# mistake: The sizes are read as if the channels came first.
def max_pool(maps, kernel_size=3, stride=2):
    height = (maps.shape[2] - kernel_size) // stride + 1
    width = (maps.shape[3] - kernel_size) // stride + 1
    rows = [
        tf.reduce_max(maps[:, i * stride : i * stride + kernel_size], axis=1) for i in range(height)
    ]
    maps = tf.stack(rows, axis=1)
    columns = [
        tf.reduce_max(maps[:, :, j * stride : j * stride + kernel_size], axis=2) for j in range(width)
    ]
    return tf.stack(columns, axis=2)
