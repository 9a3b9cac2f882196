# task: prefetched_dataset
# verdict: wrong
# mistake: drop_remainder=True (for fixed shapes): a last batch that is smaller is lost
# told: last-batch-dropped
def prefetched_dataset(images, labels, batch_size, transform):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.batch(batch_size, drop_remainder=True)
    dataset = dataset.map(lambda pictures, answers: (transform(pictures), answers))
    return dataset.prefetch(tf.data.AUTOTUNE)
