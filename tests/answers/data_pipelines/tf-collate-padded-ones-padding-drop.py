# task: collate_padded
# verdict: wrong
# mistake: The mask is padded with True.
# mistake: The last smaller batch is dropped.
# told: small-last-batch-dropped
def collate_padded(dataset, batch_size, padding=0):
    with_mask = dataset.map(lambda tokens, label: (tokens, tf.ones_like(tokens, dtype=tf.bool), label))
    return with_mask.padded_batch(
        batch_size, padded_shapes=([None], [None], []),
        padding_values=(tf.constant(padding, tf.int64), True, tf.constant(0, tf.int64)), drop_remainder=True,
    )
