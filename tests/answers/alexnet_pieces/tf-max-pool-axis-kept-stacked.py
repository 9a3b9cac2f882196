# task: max_pool
# verdict: wrong
# mistake: The columns are stacked along axis 1, so height and width are exchanged.
# told: rows-and-columns-of-the-result-exchanged
def max_pool(maps, kernel_size=3, stride=2):
    height = (maps.shape[1] - kernel_size) // stride + 1
    width = (maps.shape[2] - kernel_size) // stride + 1
    rows = [
        tf.reduce_max(maps[:, i * stride : i * stride + kernel_size], axis=1) for i in range(height)
    ]
    maps = tf.stack(rows, axis=1)
    columns = [
        tf.reduce_max(maps[:, :, j * stride : j * stride + kernel_size], axis=2) for j in range(width)
    ]
    return tf.stack(columns, axis=1)
