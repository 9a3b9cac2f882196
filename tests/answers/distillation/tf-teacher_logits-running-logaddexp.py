# task: teacher_logits
# verdict: right
# way: batch by batch on the outside, teachers inside, averaged with reduce_logsumexp, tape stopped
def teacher_logits(teachers, images, batch_size=256):
    parts = []
    for start in range(0, int(images.shape[0]), batch_size):
        batch = images[start:start + batch_size]
        each = tf.stack([one(batch, training=False) for one in teachers], axis=-1)  # (n, K, M)
        each = each - tf.reduce_logsumexp(each, axis=1, keepdims=True)
        parts.append(tf.reduce_logsumexp(each, axis=2) - math.log(len(teachers)))
    return tf.stop_gradient(tf.concat(parts, 0))
