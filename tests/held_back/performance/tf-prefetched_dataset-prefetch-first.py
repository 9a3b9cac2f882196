# task: prefetched_dataset
# verdict: wrong
# mistake: prefetch stands before map, so only the raw batches are read ahead, and the transformation of the next one waits until it is asked for
def prefetched_dataset(images, labels, batch_size, transform):
    data = tf.data.Dataset.from_tensor_slices((images, labels)).batch(batch_size)
    return data.prefetch(tf.data.AUTOTUNE).map(lambda x, y: (transform(x), y))
