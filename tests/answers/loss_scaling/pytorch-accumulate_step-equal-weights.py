# task: accumulate_step
# verdict: wrong
# mistake: every piece counts the same, whatever its size
# told: pieces-of-equal-weight
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    optimizer.zero_grad()
    mean = 0.0
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets) / len(micro_batches)
        scaler.scale(loss).backward()
        mean += loss.item()
    scaler.step(optimizer)
    scaler.update()
    return mean
