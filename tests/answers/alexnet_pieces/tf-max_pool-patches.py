# task: max_pool
# verdict: right
def max_pool(maps, kernel_size=3, stride=2):
    h = (maps.shape[1] - kernel_size) // stride + 1
    w = (maps.shape[2] - kernel_size) // stride + 1
    rows = tf.stack([
        tf.reduce_max(maps[:, i * stride : i * stride + kernel_size], axis=1) for i in range(h)
    ], axis=1)
    return tf.stack([
        tf.reduce_max(rows[:, :, j * stride : j * stride + kernel_size], axis=2) for j in range(w)
    ], axis=2)
