# task: max_pool
# verdict: wrong
# mistake: extract_patches lays each patch out as (row, column, channel), but it is reshaped to (C, k * k) instead of (k * k, C); with more than one channel the maxima are taken over values of different channels
# told: channels-and-places-mixed-up
def max_pool(maps, kernel_size=3, stride=2):
    k, channels = kernel_size, maps.shape[-1]
    patches = tf.image.extract_patches(
        maps, sizes=[1, k, k, 1], strides=[1, stride, stride, 1],
        rates=[1, 1, 1, 1], padding="VALID",
    )
    shape = tf.shape(patches)
    patches = tf.reshape(patches, [shape[0], shape[1], shape[2], channels, k * k])
    return tf.reduce_max(patches, axis=-1)
