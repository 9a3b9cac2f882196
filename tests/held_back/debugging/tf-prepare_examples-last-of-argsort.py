# task: prepare_examples
# verdict: wrong
# mistake: the features that are kept come from the end of an ascending argsort, so the most telling one stands last instead of first
# mistake: the standard deviation is that of a sample (divided by n - 1), not of the population
# told: deviation-of-the-sample, most-telling-feature-last
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    answers = labels[:num_train]
    mean = tf.reduce_mean(train, axis=0)
    squares = tf.reduce_sum((train - mean) ** 2, axis=0)
    std = tf.sqrt(squares / tf.cast(num_train - 1, train.dtype))
    scaled = (train - mean) / std
    deviations = answers - tf.reduce_mean(answers)
    scores = tf.abs(tf.reduce_sum(deviations[:, None] * scaled, axis=0))
    best = tf.argsort(scores)[-keep:]
    return tf.gather(scaled, best, axis=1), tf.gather((test - mean) / std, best, axis=1)
