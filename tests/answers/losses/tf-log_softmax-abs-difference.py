# task: log_softmax
# verdict: wrong
# mistake: the logsumexp of large size is subtracted as one number, which loses the digits of large logits
# told: difference-of-large-numbers
def log_softmax(logits):
    return logits - tf.reduce_logsumexp(logits, -1, keepdims=True)
