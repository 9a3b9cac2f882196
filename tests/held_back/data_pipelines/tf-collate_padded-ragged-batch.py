# task: collate_padded
# verdict: right
# way: ragged_batch in place of padded_batch; the mask from the rows' lengths by sequence_mask
def collate_padded(dataset, batch_size, padding=0):
    def tensors(tokens, labels):
        if not isinstance(tokens, tf.RaggedTensor):  # all of one known length
            tokens = tf.RaggedTensor.from_tensor(tokens)
        filler = tf.constant(padding, tf.int64)
        table = tokens.to_tensor(default_value=filler)
        mask = tf.sequence_mask(tokens.row_lengths(), tf.shape(table)[1])
        return table, mask, labels

    return dataset.ragged_batch(batch_size).map(tensors)
