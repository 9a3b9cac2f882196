# task: make_loader
# verdict: wrong
# mistake: batches are made before shuffling, so whole batches are shuffled and not examples
# mistake: reshuffle_each_iteration=False gives every epoch the same order
# told: batches-shuffled, every-epoch-the-same
def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return dataset.batch(batch_size)
    n = int(dataset.cardinality())
    batches = dataset.batch(batch_size, drop_remainder=True)
    return batches.shuffle(
        buffer_size=max(n, 1), seed=seed, reshuffle_each_iteration=False
    ).prefetch(1)
