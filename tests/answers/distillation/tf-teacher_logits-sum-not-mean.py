# task: teacher_logits
# verdict: wrong
# mistake: logsumexp over the teachers is the logarithm of the SUM of their probabilities; log(number of teachers) is not subtracted, so for several teachers the result is not the logarithm of the average (its softmax still is the average)
# told: summed-not-averaged
def teacher_logits(teachers, images, batch_size=256):
    answers = []
    for teacher in teachers:
        parts = [
            teacher(images[start:start + batch_size], training=False)
            for start in range(0, len(images), batch_size)
        ]
        answers.append(tf.nn.log_softmax(tf.concat(parts, axis=0), axis=-1))
    return tf.stop_gradient(tf.reduce_logsumexp(tf.stack(answers), axis=0))
