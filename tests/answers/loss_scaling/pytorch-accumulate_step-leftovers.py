# task: accumulate_step
# verdict: wrong
# mistake: gradients that lie in .grad before the call are not cleared (zero_grad comes only at the end), so they take part in the step
# mistake: the loss that is returned is the plain mean of the pieces' means, although the pieces are of different sizes
# told: cleared-after-the-step, loss-as-a-mean-of-means
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    total = sum(len(targets) for _, targets in micro_batches)
    losses = []
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets)
        scaler.scale(loss * (len(targets) / total)).backward()
        losses.append(loss.item())
    scaler.step(optimizer)
    scaler.update()
    optimizer.zero_grad()
    return sum(losses) / len(losses)
