# task: accumulate_step
# verdict: right
# way: gradients of each scaled piece, already weighted by its share, added up by zip, and one apply
def accumulate_step(optimizer, loss_of, weights, micro_batches):
    sizes = [int(tf.shape(targets)[0]) for _, targets in micro_batches]
    shares = [size / sum(sizes) for size in sizes]
    total, mean = None, 0.0
    for share, (inputs, targets) in zip(shares, micro_batches):
        with tf.GradientTape() as tape:
            loss = loss_of(inputs, targets)
            scaled = optimizer.scale_loss(loss * share)
        found = tape.gradient(scaled, weights)
        total = found if total is None else [a + b for a, b in zip(total, found)]
        mean += share * float(loss)
    optimizer.apply(total, weights)
    return mean
