# task: make_loader
# verdict: wrong
# mistake: shuffles whole batches, not examples: the same examples are together in every epoch, and the same ones sit out

def make_loader(dataset, batch_size, training, seed=0):
    batches = dataset.batch(batch_size, drop_remainder=training)
    if training:
        batches = batches.shuffle(
            len(batches), seed=seed, reshuffle_each_iteration=True
        )
    return batches.prefetch(tf.data.AUTOTUNE)
