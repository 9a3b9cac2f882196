# task: ArrayDataset
# verdict: wrong
# mistake: the cache stands behind the transform, so that every later pass gets the images of the first one, and not transformed anew

def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, {len(labels)} labels")

    def prepare(image, label):
        image = tf.cast(image, tf.float32) / 255.0
        if transform is not None:
            image = transform(image)
        return image, tf.cast(label, tf.int64)

    data = tf.data.Dataset.from_tensor_slices((images, labels))
    return data.map(prepare, num_parallel_calls=tf.data.AUTOTUNE).cache()
