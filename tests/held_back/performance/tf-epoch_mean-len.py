# task: epoch_mean
# verdict: wrong
# mistake: takes the length of batches, which an iterable such as a generator does not have
def epoch_mean(step, batches):
    total = tf.constant(0.0)
    for batch in batches:
        total += tf.cast(step(batch), tf.float32)
    return float(total / len(batches))
