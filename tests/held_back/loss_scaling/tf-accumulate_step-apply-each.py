# task: accumulate_step
# verdict: wrong
# mistake: the optimizer is applied to each piece, so there are several steps at several scales instead of one judged by the sum
def accumulate_step(optimizer, loss_of, weights, micro_batches):
    samples = sum(len(targets) for _, targets in micro_batches)
    total = 0.0
    for inputs, targets in micro_batches:
        share = len(targets) / samples
        with tf.GradientTape() as tape:
            loss = loss_of(inputs, targets) * share
            scaled = optimizer.scale_loss(loss)
        optimizer.apply(tape.gradient(scaled, weights), weights)
        total += float(loss)
    return total
