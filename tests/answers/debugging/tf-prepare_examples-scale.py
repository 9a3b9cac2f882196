# task: prepare_examples
# verdict: wrong
# mistake: mean and deviation are still measured on all examples, those of the test included
# told: scaled-with-all-examples
def prepare_examples(features, labels, num_train, keep):
    mean = tf.reduce_mean(features, axis=0)  # (D,)
    std = tf.math.reduce_std(features, axis=0)  # (D,)
    scaled = (features - mean) / std
    train, test = scaled[:num_train], scaled[num_train:]
    answers = labels[:num_train]
    deviations = answers - tf.reduce_mean(answers)
    covariance = tf.linalg.matvec(train, deviations, transpose_a=True)  # (D,)
    scores = tf.abs(covariance) / tf.math.reduce_std(train, axis=0)
    best = tf.math.top_k(scores, keep).indices
    return tf.gather(train, best, axis=1), tf.gather(test, best, axis=1)
