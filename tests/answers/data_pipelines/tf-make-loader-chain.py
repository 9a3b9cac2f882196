# task: make_loader
# verdict: right
def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return dataset.batch(batch_size)
    size = max(int(dataset.cardinality()), 1)
    return dataset.shuffle(size, seed=seed, reshuffle_each_iteration=True).batch(batch_size, drop_remainder=True)
