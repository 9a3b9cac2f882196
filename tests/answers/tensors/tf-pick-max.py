# task: pick
# verdict: wrong
# mistake: the largest score of each row is returned instead of that of the label
# told: largest-picked
def pick(scores, labels):
    return tf.reduce_max(scores, axis=-1)
