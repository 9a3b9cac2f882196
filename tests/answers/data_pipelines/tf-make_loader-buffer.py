# task: make_loader
# verdict: wrong
# mistake: the buffer is smaller than the data, so that not every example may come anywhere
# mistake: the smaller last batch is dropped without training too
# told: shuffle-buffer-of-its-own-size, validation-incomplete
def make_loader(dataset, batch_size, training, seed=0):
    if training:
        dataset = dataset.shuffle(10 * batch_size, seed=seed)
    dataset = dataset.batch(batch_size, drop_remainder=True)
    return dataset.prefetch(tf.data.AUTOTUNE)
