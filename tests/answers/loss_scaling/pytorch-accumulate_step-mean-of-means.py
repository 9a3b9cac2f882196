# task: accumulate_step
# verdict: wrong
# mistake: each piece is divided by the number of pieces instead of weighted by its share of the samples, although they are not all of one size
# told: pieces-of-equal-weight
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    optimizer.zero_grad()
    total = 0.0
    n = len(micro_batches)
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets) / n
        scaler.scale(loss).backward()
        total += loss.item()
    scaler.step(optimizer)
    scaler.update()
    return total
