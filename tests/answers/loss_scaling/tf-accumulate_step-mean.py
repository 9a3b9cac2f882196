# task: accumulate_step
# verdict: wrong
# mistake: returns the mean of the pieces' means, not that over all samples
# told: loss-as-a-mean-of-means
def accumulate_step(optimizer, loss_of, weights, micro_batches):
    total = sum(len(targets) for _, targets in micro_batches)
    sums = [tf.zeros_like(w) for w in weights]
    losses = []
    for inputs, targets in micro_batches:
        share = len(targets) / total
        with tf.GradientTape() as tape:
            loss = loss_of(inputs, targets)
            scaled = optimizer.scale_loss(loss * share)
        found = tape.gradient(scaled, weights)
        sums = [s + g for s, g in zip(sums, found, strict=True)]
        losses.append(float(loss))
    optimizer.apply(sums, weights)
    return sum(losses) / len(losses)
