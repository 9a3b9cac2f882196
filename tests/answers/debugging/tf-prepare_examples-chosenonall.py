# task: prepare_examples
# verdict: wrong
# mistake: the features are still chosen by the correlation over all examples, those of the test included
# told: features-chosen-on-all-examples
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    mean = tf.reduce_mean(train, axis=0)  # (D,)
    std = tf.math.reduce_std(train, axis=0)  # (D,)
    centered = features - tf.reduce_mean(features, axis=0)
    deviations = labels - tf.reduce_mean(labels)
    scores = tf.abs(tf.linalg.matvec(centered, deviations, True))
    scores = scores / tf.math.reduce_std(features, axis=0)  # (D,)
    best = tf.math.top_k(scores, keep).indices
    train, test = (train - mean) / std, (test - mean) / std
    return tf.gather(train, best, axis=1), tf.gather(test, best, axis=1)
