# task: train
# verdict: wrong
# mistake: the schedule is asked with the steps taken in this call, not with those that the optimizer has taken since it was made
# told: steps-of-this-call-counted
def train(optimizer, schedule, loss_of, weights, batches, max_norm):
    norms = []
    taken = 0
    for batch in batches:
        with tf.GradientTape() as tape:
            scaled = optimizer.scale_loss(loss_of(batch))
        scale = float(optimizer.scale_loss(1.0))
        gradients = tape.gradient(scaled, weights)
        if not all_finite(gradients):
            optimizer.apply(gradients, weights)  # skips, and halves the scale
            norms.append(None)
            continue
        unscaled = [None if g is None else g / scale for g in gradients]
        clipped, norm = tf.clip_by_global_norm(unscaled, max_norm)
        again = [None if g is None else g * scale for g in clipped]
        optimizer.learning_rate = schedule(taken)
        optimizer.apply(again, weights)
        taken += 1
        norms.append(float(norm))
    return norms
