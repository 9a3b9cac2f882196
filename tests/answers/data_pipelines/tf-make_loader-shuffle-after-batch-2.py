# task: make_loader
# verdict: wrong
# mistake: whole batches are shuffled, always with the same examples in them; every epoch has the same order
# told: batches-shuffled, every-epoch-the-same
def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return dataset.batch(batch_size)
    batches = dataset.batch(batch_size, drop_remainder=True)
    count = max(int(batches.cardinality()), 1)
    return batches.shuffle(count, seed=seed, reshuffle_each_iteration=False)
