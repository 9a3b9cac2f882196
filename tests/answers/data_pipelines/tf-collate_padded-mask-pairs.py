# task: collate_padded
# verdict: right
def collate_padded(dataset, batch_size, padding=0):
    with_length = dataset.map(lambda tokens, label: (tokens, tf.ones_like(tokens, tf.bool), label))
    fill = tf.constant(padding, tf.int64)
    return with_length.padded_batch(
        batch_size,
        padded_shapes=([None], [None], []),
        padding_values=(fill, tf.constant(False), tf.constant(0, tf.int64)),
    )
