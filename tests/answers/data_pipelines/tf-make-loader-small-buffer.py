# task: make_loader
# verdict: wrong
# mistake: The shuffle buffer has the size of a batch, so an example cannot come anywhere.
# told: small-shuffle-buffer
def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return dataset.batch(batch_size)
    size = max(int(dataset.cardinality()), 1)
    return dataset.shuffle(batch_size, seed=seed, reshuffle_each_iteration=True).batch(batch_size, drop_remainder=True)
