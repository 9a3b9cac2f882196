# task: collate_padded
# verdict: wrong
# mistake: the mask is read off the tokens, so that a token equal to padding is masked
# mistake: a last batch that is smaller is dropped
# told: mask-from-the-tokens, small-last-batch-dropped
def collate_padded(dataset, batch_size, padding=0):
    fill = tf.constant(padding, tf.int64)
    dense = dataset.map(lambda one, label: (tf.convert_to_tensor(one), label))
    batches = dense.padded_batch(
        batch_size,
        padded_shapes=([None], []),
        padding_values=(fill, tf.constant(0, tf.int64)),
        drop_remainder=True,
    )
    return batches.map(lambda tokens, labels: (tokens, tokens != fill, labels))
