# task: pick
# verdict: wrong
# mistake: the gathered axis of size 1 is not removed
# told: axis-of-one-left
def pick(scores, labels):
    return tf.gather(scores, labels[..., None], axis=-1, batch_dims=len(labels.shape))
