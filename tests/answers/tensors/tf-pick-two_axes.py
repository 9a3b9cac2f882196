# task: pick
# verdict: wrong
# mistake: axis and batch_dims are fixed at 1, which is right for (N, K) only; more (or fewer) leading axes are read wrongly
# told: axis-one-for-the-last
def pick(scores, labels):
    return tf.gather(scores, labels, axis=1, batch_dims=1)
