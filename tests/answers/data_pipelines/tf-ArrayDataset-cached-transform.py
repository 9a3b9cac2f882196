# task: ArrayDataset
# verdict: wrong
# mistake: cache() stands behind the transform, so every pass after the first one gets the first pass's results instead of a new call
# told: transformed-once
def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, {len(labels)} labels")

    def example(image, label):
        image = tf.cast(image, tf.float32) / 255
        if transform is not None:
            image = transform(image)
        return image, tf.cast(label, tf.int64)

    pairs = tf.data.Dataset.from_tensor_slices((images, labels))
    return pairs.map(example).cache()
