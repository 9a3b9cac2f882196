# task: mixed_cross_entropy
# verdict: right
def mixed_cross_entropy(logits, labels, partners, share):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction=None)
    return tf.reduce_mean(share * loss(labels, logits) + (1 - share) * loss(partners, logits))
