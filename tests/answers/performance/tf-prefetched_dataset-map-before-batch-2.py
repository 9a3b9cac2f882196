# task: prefetched_dataset
# verdict: wrong
# mistake: the transform is called for every image, as a batch of one; nothing is prefetched
# told: image-by-image
def prefetched_dataset(images, labels, batch_size, transform):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda image, label: (transform(image[None])[0], label))
    return dataset.batch(batch_size)
