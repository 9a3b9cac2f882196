# task: collate_padded
# verdict: wrong
# mistake: the mask is made of tokens that differ from padding, so tokens equal to padding are taken for padding; the last, smaller batch is dropped
def collate_padded(dataset, batch_size, padding=0):
    padded = dataset.padded_batch(
        batch_size, padded_shapes=([None], []),
        padding_values=(tf.constant(padding, tf.int64), tf.constant(0, tf.int64)),
        drop_remainder=True,
    )
    return padded.map(lambda tokens, labels: (tokens, tokens != padding, labels))
