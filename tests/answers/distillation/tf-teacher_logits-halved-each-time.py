# task: teacher_logits
# verdict: wrong
# mistake: the average is updated as (average so far + next teacher) / 2; with three teachers or more the last one counts half and the first ones less and less
# told: halved-with-each-teacher
def teacher_logits(teachers, images, batch_size=256):
    average = None
    for teacher in teachers:
        parts = []
        for start in range(0, len(images), batch_size):
            logits = teacher(images[start : start + batch_size], training=False)
            parts.append(tf.nn.log_softmax(logits, axis=1))
        log_p = tf.concat(parts, axis=0)
        if average is None:
            average = log_p
        else:  # the logarithm of the mean of two probabilities
            both = tf.stack([average, log_p])
            average = tf.reduce_logsumexp(both, axis=0) - math.log(2)
    return tf.stop_gradient(average)
