# task: log_softmax
# verdict: wrong
# mistake: takes the logarithm of the softmax plus 1e-9, so that nothing is below -20.7 and -inf does not stay -inf
# told: softmax-plus-a-small-number

def log_softmax(logits):
    return tf.math.log(tf.nn.softmax(logits, axis=-1) + 1e-9)
