# task: train
# verdict: wrong
# mistake: scaled gradients are clipped to the bound for unscaled ones
# mistake: the schedule is asked for the number of the batch and not of the steps taken
# told: loop-clips-scaled-gradients, schedule-runs-ahead
def train(optimizer, schedule, loss_of, weights, batches, max_norm):
    norms = []
    for number, batch in enumerate(batches):
        rate = float(optimizer.learning_rate)
        steps = int(optimizer.inner_optimizer.iterations)
        optimizer.learning_rate = schedule(number)
        scale = float(optimizer.scale_loss(1.0))
        with tf.GradientTape() as tape:
            scaled = optimizer.scale_loss(loss_of(batch))
        gradients = tape.gradient(scaled, weights)
        clipped, norm = tf.clip_by_global_norm(gradients, max_norm)
        optimizer.apply(clipped, weights)
        norm = float(norm) / scale
        if int(optimizer.inner_optimizer.iterations) == steps:
            optimizer.learning_rate = rate  # skipped
            norm = None
        norms.append(norm)
    return norms
