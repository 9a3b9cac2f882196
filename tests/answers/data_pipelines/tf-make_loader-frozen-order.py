# task: make_loader
# verdict: wrong
# mistake: cache() stands behind shuffle(): the order of the first epoch is kept and comes again in every later one
# told: order-kept-in-a-cache
def make_loader(dataset, batch_size, training, seed=0):
    if training:
        dataset = dataset.shuffle(max(len(dataset), 1), seed=seed).cache()
    return dataset.batch(batch_size, drop_remainder=training).prefetch(1)
