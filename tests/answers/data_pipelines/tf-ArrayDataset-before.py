# task: ArrayDataset
# verdict: wrong
# mistake: the transform gets the bytes from 0 to 255, before they are scaled, and not the image from 0 to 1
# told: transformed-before-scaling
def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images but {len(labels)} labels")
    dataset = tf.data.Dataset.from_tensor_slices((images, tf.cast(labels, tf.int64)))

    def read(image, label):
        if transform is not None:
            image = transform(image)
        return tf.cast(image, tf.float32) / 255.0, label

    return dataset.map(read)
