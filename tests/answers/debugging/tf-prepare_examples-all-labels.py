# task: prepare_examples
# verdict: wrong
# mistake: the mean label and the correlations are those of all examples while only scaling is repaired
# told: features-chosen-by-all-labels
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    mean = tf.reduce_mean(train, axis=0)
    std = tf.math.reduce_std(train, axis=0)
    seen = (features - mean) / std
    deviations = labels - tf.reduce_mean(labels)
    scores = tf.abs(tf.linalg.matvec(seen, deviations, True))
    best = tf.math.top_k(scores, keep).indices
    train, test = (train - mean) / std, (test - mean) / std
    return tf.gather(train, best, axis=1), tf.gather(test, best, axis=1)
