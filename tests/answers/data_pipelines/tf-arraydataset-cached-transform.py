# task: ArrayDataset
# verdict: wrong
# mistake: The transformed images are cached, so the transform is not applied anew in each pass.
# told: transformed-once
def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError("lengths differ")
    pictures = tf.data.Dataset.from_tensor_slices(images).map(lambda i: tf.image.convert_image_dtype(i, tf.float32))
    if transform is not None:
        pictures = pictures.map(transform).cache()
    numbers = tf.data.Dataset.from_tensor_slices(tf.cast(labels, tf.int64))
    return tf.data.Dataset.zip((pictures, numbers))
