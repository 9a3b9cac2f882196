# task: prepare_examples
# verdict: wrong
# mistake: features are chosen by their covariance with the labels, not by the correlation: those on a large scale come first

def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    answers = labels[:num_train]
    mean = tf.reduce_mean(train, axis=0)  # (D,)
    std = tf.math.reduce_std(train, axis=0)  # (D,)
    deviations = answers - tf.reduce_mean(answers)
    scores = tf.abs(tf.linalg.matvec(train - mean, deviations, True))  # (D,)
    best = tf.math.top_k(scores, keep).indices
    train, test = (train - mean) / std, (test - mean) / std
    return tf.gather(train, best, axis=1), tf.gather(test, best, axis=1)
