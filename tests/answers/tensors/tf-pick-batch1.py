# task: pick
# verdict: wrong
# mistake: batch_dims is fixed at 1, which is right for (N, K) scores only; for (N, T, K) every row is read at all T labels
# told: only-two-axes
def pick(scores, labels):
    return tf.gather(scores, labels, axis=-1, batch_dims=1)
