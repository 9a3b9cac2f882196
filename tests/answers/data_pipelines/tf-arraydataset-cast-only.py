# task: ArrayDataset
# verdict: wrong
# mistake: The pixels are only cast to float32, not brought to the range from 0 to 1.
# told: bytes-not-scaled
def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError("lengths differ")
    pictures = tf.data.Dataset.from_tensor_slices(images).map(lambda i: tf.cast(i, tf.float32))
    if transform is not None:
        pictures = pictures.map(transform)
    numbers = tf.data.Dataset.from_tensor_slices(tf.cast(labels, tf.int64))
    return tf.data.Dataset.zip((pictures, numbers))
