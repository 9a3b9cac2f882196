# task: mixed_cross_entropy
# verdict: wrong
# mistake: probabilities where logits are expected
# told: softmax-twice
def mixed_cross_entropy(logits, labels, partners, share):
    probs = tf.nn.softmax(logits)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction=None)
    return tf.reduce_mean(share * loss(labels, probs) + (1 - share) * loss(partners, probs))
