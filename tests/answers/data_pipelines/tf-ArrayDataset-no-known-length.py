# task: ArrayDataset
# verdict: wrong
# mistake: the dataset comes from a generator and has no known length
# told: length-not-known
def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError("different numbers of images and labels")

    def examples():
        for image, label in zip(images, labels):
            image = tf.cast(image, tf.float32) / 255
            yield (image if transform is None else transform(image)), int(label)

    signature = (
        tf.TensorSpec(images.shape[1:], tf.float32), tf.TensorSpec((), tf.int64),
    )
    return tf.data.Dataset.from_generator(examples, output_signature=signature)
