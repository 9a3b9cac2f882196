# task: prepare_examples
# verdict: wrong
# mistake: the choice is made on the training part, but the test is scaled by its own mean and deviation instead of the training's
# told: test-scaled-by-itself
def prepare_examples(features, labels, num_train, keep):
    def scaled(part):
        mean = tf.reduce_mean(part, axis=0)
        return (part - mean) / tf.math.reduce_std(part, axis=0)

    train, test = scaled(features[:num_train]), scaled(features[num_train:])
    answers = labels[:num_train]
    deviations = answers - tf.reduce_mean(answers)
    scores = tf.abs(tf.linalg.matvec(train, deviations, transpose_a=True))
    best = tf.math.top_k(scores, keep).indices
    return tf.gather(train, best, axis=1), tf.gather(test, best, axis=1)
