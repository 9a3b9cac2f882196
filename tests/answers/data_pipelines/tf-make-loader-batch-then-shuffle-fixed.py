# task: make_loader
# verdict: wrong
# mistake: Whole batches are shuffled instead of examples.
# mistake: Every epoch has the same order.
# told: batches-shuffled, every-epoch-the-same
def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return dataset.batch(batch_size)
    size = max(int(dataset.cardinality()), 1)
    return dataset.batch(batch_size, drop_remainder=True).shuffle(size, seed=seed, reshuffle_each_iteration=False)
