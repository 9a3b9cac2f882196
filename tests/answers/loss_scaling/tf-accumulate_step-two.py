# task: accumulate_step
# verdict: wrong
# mistake: the optimizer takes a step for every piece, instead of one step with their sum
# mistake: the returned loss is the plain mean of the pieces' losses, not weighted by their sizes
# told: a-step-for-each-piece, loss-as-a-mean-of-means
def accumulate_step(optimizer, loss_of, weights, micro_batches):
    total = sum(len(inputs) for inputs, _ in micro_batches)
    losses = []
    for inputs, targets in micro_batches:
        with tf.GradientTape() as tape:
            loss = loss_of(inputs, targets)
            share = loss * (len(inputs) / total)
            scaled = optimizer.scale_loss(share)
        gradients = tape.gradient(scaled, weights)
        optimizer.apply(gradients, weights)
        losses.append(float(loss))
    return sum(losses) / len(losses)
