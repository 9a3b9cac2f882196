# task: prefetched_dataset
# verdict: wrong
# mistake: transform is called for every image, and not for a batch
# told: image-by-image
def prefetched_dataset(images, labels, batch_size, transform):
    def one(image, label):
        return transform(image[None])[0], label

    data = tf.data.Dataset.from_tensor_slices((images, labels))
    return data.map(one).batch(batch_size).prefetch(1)
