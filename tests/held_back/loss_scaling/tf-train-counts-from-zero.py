# task: train
# verdict: wrong
# mistake: the schedule is asked with the steps of this call only; those that the optimizer took in earlier calls are not counted
def train(optimizer, schedule, loss_of, weights, batches, max_norm):
    if not optimizer.built:
        optimizer.build(weights)
    norms = []
    taken = 0
    for batch in batches:
        scale = float(optimizer.dynamic_scale)
        with tf.GradientTape() as tape:
            scaled = optimizer.scale_loss(loss_of(batch))
        gradients = tape.gradient(scaled, weights)
        norm = float(tf.linalg.global_norm([g / scale for g in gradients]))
        finite = all(bool(tf.reduce_all(tf.math.is_finite(g))) for g in gradients)
        if finite:
            optimizer.learning_rate = schedule(taken)
            gradients, _ = tf.clip_by_global_norm(gradients, max_norm * scale)
            taken += 1
        optimizer.apply(gradients, weights)
        norms.append(norm if finite else None)
    return norms
