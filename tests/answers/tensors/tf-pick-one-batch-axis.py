# task: pick
# verdict: wrong
# mistake: only labels of one axis are handled; with more leading axes whole rows are taken
# told: only-two-axes
def pick(scores, labels):
    return tf.gather(scores, labels, axis=-1, batch_dims=1)
