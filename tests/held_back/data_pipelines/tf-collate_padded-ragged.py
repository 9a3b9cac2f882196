# task: collate_padded
# verdict: right
# mistake: none; unusual because batches are ragged tensors first, from which tokens and mask are read

def collate_padded(dataset, batch_size, padding=0):
    def unfold(tokens, labels):
        if isinstance(tokens, tf.RaggedTensor):
            lengths = tokens.row_lengths()
            tokens = tokens.to_tensor(default_value=tf.cast(padding, tokens.dtype))
            mask = tf.sequence_mask(lengths, maxlen=tf.shape(tokens)[1])
        else:  # all sequences of the data set are known to be equally long
            mask = tf.ones_like(tokens, dtype=tf.bool)
        return tokens, mask, labels

    return dataset.ragged_batch(batch_size).map(unfold)
