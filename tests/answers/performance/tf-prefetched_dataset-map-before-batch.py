# task: prefetched_dataset
# verdict: wrong
# mistake: the transformation is called for every image as a batch of one; the last, smaller batch is dropped
# told: image-by-image, last-batch-dropped
def prefetched_dataset(images, labels, batch_size, transform):
    data = tf.data.Dataset.from_tensor_slices((images, labels))
    data = data.map(lambda image, label: (transform(image[None])[0], label))
    return data.batch(batch_size, drop_remainder=True).prefetch(1)
