# task: ArrayDataset
# verdict: wrong
# mistake: the transform gets the image before it is divided by 255
# told: transformed-before-scaling
def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError("not as many labels as images")

    def example(image, label):
        image = tf.cast(image, tf.float32)
        if transform is not None:
            image = transform(image)
        return image / 255.0, tf.cast(label, tf.int64)

    return tf.data.Dataset.from_tensor_slices((images, labels)).map(example)
