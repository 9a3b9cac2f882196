# task: ArrayDataset
# verdict: wrong
# mistake: cache behind the transform: a random transform is drawn in the first pass only
# told: transformed-once
def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, {len(labels)} labels")

    def convert(image, label):
        image = tf.cast(image, tf.float32) / 255
        if transform is not None:
            image = transform(image)
        return image, tf.cast(label, tf.int64)

    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    return dataset.map(convert).cache()
