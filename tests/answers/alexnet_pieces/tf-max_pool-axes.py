# task: max_pool
# verdict: wrong
# mistake: the patches hold the channels innermost, and are reshaped as if the places were innermost
# told: channels-and-places-mixed-up
def max_pool(maps, kernel_size=3, stride=2):
    patches = tf.image.extract_patches(
        maps,
        sizes=[1, kernel_size, kernel_size, 1],
        strides=[1, stride, stride, 1],
        rates=[1, 1, 1, 1],
        padding="VALID",
    )
    n, rows, columns, _ = patches.shape
    channels = maps.shape[-1]
    patches = tf.reshape(patches, (n, rows, columns, channels, kernel_size**2))
    return tf.reduce_max(patches, axis=-1)
