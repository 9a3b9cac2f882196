# task: collate_padded
# verdict: right
def collate_padded(dataset, batch_size, padding=0):
    def measured(tokens, label):
        return tokens, tf.size(tokens, out_type=tf.int64), label

    def masked(tokens, lengths, labels):
        places = tf.range(tf.shape(tokens, out_type=tf.int64)[1])
        return tokens, places < lengths[:, tf.newaxis], labels

    zero = tf.zeros([], tf.int64)
    return (
        dataset.map(measured)
        .padded_batch(
            batch_size,
            padded_shapes=([None], [], []),
            padding_values=(tf.constant(padding, tf.int64), zero, zero),
        )
        .map(masked)
    )
