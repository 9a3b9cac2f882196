# task: ArrayDataset
# verdict: wrong
# mistake: the transform is applied once before the dataset is made, not anew in each pass
# told: transformed-once
def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError("not as many labels as images")
    pictures = tf.cast(images, tf.float32) / 255
    if transform is not None:
        pictures = tf.stack([transform(picture) for picture in pictures])
    return tf.data.Dataset.from_tensor_slices((pictures, tf.cast(labels, tf.int64)))
