# task: accumulate_step
# verdict: wrong
# mistake: every piece counts alike, however many samples it has
# told: pieces-of-equal-weight
def accumulate_step(optimizer, loss_of, weights, micro_batches):
    if not optimizer.built:
        optimizer.build(weights)
    pieces = len(micro_batches)
    total, sums = 0.0, [tf.zeros_like(w) for w in weights]
    for inputs, targets in micro_batches:
        with tf.GradientTape() as tape:
            loss = loss_of(inputs, targets) / pieces
            scaled = optimizer.scale_loss(loss)
        grads = tape.gradient(scaled, weights)
        sums = [s + g for s, g in zip(sums, grads)]
        total += float(loss)
    optimizer.apply(sums, weights)
    return total
