# task: make_loader
# verdict: wrong
# mistake: the shuffle buffer holds one batch only; every epoch has the same order
# told: every-epoch-the-same, small-shuffle-buffer
def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return dataset.batch(batch_size)
    shuffled = dataset.shuffle(batch_size, seed=seed, reshuffle_each_iteration=False)
    return shuffled.batch(batch_size, drop_remainder=True)
