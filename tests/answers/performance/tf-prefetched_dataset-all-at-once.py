# task: prefetched_dataset
# verdict: wrong
# mistake: transform is called once on the whole array, before there are batches, instead of once for every batch: a transform that depends on its batch gives other numbers, and nothing is prepared while a batch is in use
# told: all-at-once
def prefetched_dataset(images, labels, batch_size, transform):
    images = transform(tf.convert_to_tensor(images))
    pairs = tf.data.Dataset.from_tensor_slices((images, labels))
    return pairs.batch(batch_size).prefetch(1)
