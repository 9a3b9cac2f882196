# task: collate_padded
# verdict: wrong
# mistake: padding is ignored, the places are always filled with 0
# mistake: a smaller last batch is dropped
# told: always-padded-with-zero, small-last-batch-dropped
def collate_padded(dataset, batch_size, padding=0):
    def with_mask(tokens, label):
        return tokens, tf.ones_like(tokens, dtype=tf.bool), label

    return dataset.map(with_mask).padded_batch(
        batch_size,
        padded_shapes=([None], [None], []),
        drop_remainder=True,
    )
