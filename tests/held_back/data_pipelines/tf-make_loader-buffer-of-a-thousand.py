# task: make_loader
# verdict: wrong
# mistake: the shuffle buffer has 1000 places whatever the length of the dataset: in a longer one no example can come 1000 or more places earlier, so not any example may come anywhere
# told: shuffle-buffer-of-its-own-size
def make_loader(dataset, batch_size, training, seed=0):
    if training:
        dataset = dataset.shuffle(1000, seed=seed, reshuffle_each_iteration=True)
    batches = dataset.batch(batch_size, drop_remainder=training)
    return batches.prefetch(tf.data.AUTOTUNE)
