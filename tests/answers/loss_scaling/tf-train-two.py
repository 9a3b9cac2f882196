# task: train
# verdict: wrong
# mistake: the gradients are unscaled by hand before the clipping and then given to apply, which divides them by the scale once more
# mistake: the schedule is still asked with the number of batches, skipped steps included
# told: loop-unscales-twice, schedule-runs-ahead
def train(optimizer, schedule, loss_of, weights, batches, max_norm):
    norms = []
    for step, batch in enumerate(batches):
        optimizer.learning_rate = schedule(step)
        with tf.GradientTape() as tape:
            scaled = optimizer.scale_loss(loss_of(batch))
        gradients = tape.gradient(scaled, weights)
        scale = optimizer.scale_loss(1.0)
        gradients = [None if g is None else g / scale for g in gradients]
        norm = float(tf.linalg.global_norm(gradients))
        clipped, _ = tf.clip_by_global_norm(gradients, max_norm)
        optimizer.apply(clipped, weights)
        norms.append(norm if math.isfinite(norm) else None)
    return norms
