# task: make_loader
# verdict: wrong
# mistake: whole batches are shuffled and not examples
# told: batches-shuffled
def make_loader(dataset, batch_size, training, seed=0):
    loader = dataset.batch(batch_size, drop_remainder=training)
    if training:
        count = max(int(loader.cardinality()), 1)
        loader = loader.shuffle(count, seed=seed, reshuffle_each_iteration=True)
    return loader
