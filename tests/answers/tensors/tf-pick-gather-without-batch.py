# task: pick
# verdict: wrong
# mistake: the labels are gathered without batch axes, so every row is combined with all labels
# told: all-pairs-picked
def pick(scores, labels):
    return tf.gather(scores, labels, axis=-1)
