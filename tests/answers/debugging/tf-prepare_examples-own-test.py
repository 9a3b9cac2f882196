# task: prepare_examples
# verdict: wrong
# mistake: the test examples are scaled by their own mean and std instead of those of the training
# mistake: the absolute value of the correlation is forgotten, so features with a strong negative correlation are thrown away
# told: test-scaled-by-itself, sign-of-the-correlation-counts
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    answers = labels[:num_train]

    def scale(part):
        mean = tf.reduce_mean(part, axis=0)
        return (part - mean) / tf.math.reduce_std(part, axis=0)

    train, test = scale(train), scale(test)
    deviations = answers - tf.reduce_mean(answers)
    scores = tf.linalg.matvec(train, deviations, transpose_a=True)  # (D,)
    best = tf.math.top_k(scores, keep).indices
    return tf.gather(train, best, axis=1), tf.gather(test, best, axis=1)
