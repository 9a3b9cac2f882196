# task: accumulate_step
# verdict: wrong
# mistake: every piece has the same weight in the gradient, however few samples it has
# told: gradients-of-equal-weight
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    optimizer.zero_grad()
    samples, total = 0, 0.0
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets)
        scaler.scale(loss / len(micro_batches)).backward()
        samples += len(targets)
        total += len(targets) * loss.item()
    scaler.step(optimizer)
    scaler.update()
    return total / samples
