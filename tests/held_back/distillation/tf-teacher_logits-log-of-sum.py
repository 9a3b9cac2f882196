# task: teacher_logits
# verdict: wrong
# mistake: the logarithm of the sum of the probabilities, not of their average: log(number of teachers) is not taken off (the softmax is right)
def teacher_logits(teachers, images, batch_size=256):
    batches = []
    for start in range(0, int(images.shape[0]), batch_size):
        piece = images[start : start + batch_size]
        logs = [tf.nn.log_softmax(teacher(piece, training=False)) for teacher in teachers]
        batches.append(tf.reduce_logsumexp(tf.stack(logs), axis=0))
    return tf.stop_gradient(tf.concat(batches, axis=0))
