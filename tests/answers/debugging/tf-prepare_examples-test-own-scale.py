# task: prepare_examples
# verdict: wrong
# mistake: the test is scaled with its own mean and deviation
# told: test-scaled-by-itself
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    answers = labels[:num_train]

    def scaled(x):
        return (x - tf.reduce_mean(x, axis=0)) / tf.math.reduce_std(x, axis=0)

    deviations = answers - tf.reduce_mean(answers)
    scores = tf.abs(tf.linalg.matvec(scaled(train), deviations, True))
    best = tf.math.top_k(scores, keep).indices
    return tf.gather(scaled(train), best, axis=1), tf.gather(scaled(test), best, axis=1)
