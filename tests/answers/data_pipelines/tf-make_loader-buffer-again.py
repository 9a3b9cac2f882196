# task: make_loader
# verdict: wrong
# mistake: the shuffle buffer holds some batches only, so that an example of a longer dataset cannot come anywhere
# told: shuffle-buffer-of-some-batches
def make_loader(dataset, batch_size, training, seed=0):
    if training:
        dataset = dataset.shuffle(
            buffer_size=4 * batch_size, seed=seed, reshuffle_each_iteration=True
        )
    batches = dataset.batch(batch_size, drop_remainder=training)
    return batches.prefetch(tf.data.AUTOTUNE)
