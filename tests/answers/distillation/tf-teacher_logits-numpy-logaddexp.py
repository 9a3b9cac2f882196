# task: teacher_logits
# verdict: right
# way: NumPy inside: np.logaddexp reduces the teachers' log-probabilities, and a constant comes back
def teacher_logits(teachers, images, batch_size=256):
    import numpy as np

    def log_probabilities(teacher, part):
        z = np.array(teacher(part, training=False))
        z = z - z.max(axis=1, keepdims=True)
        return z - np.log(np.exp(z).sum(axis=1, keepdims=True))

    rows, start = [], 0
    while start < len(images):
        part = images[start : start + batch_size]
        each = [log_probabilities(one, part) for one in teachers]
        rows.append(np.logaddexp.reduce(np.stack(each), axis=0) - math.log(len(each)))
        start += batch_size
    return tf.constant(np.concatenate(rows))
