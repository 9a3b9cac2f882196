# task: accumulate_step
# verdict: wrong
# mistake: every piece has the same weight, whatever its size
# mistake: gradients that are there from before are not cleared
# told: loss-as-a-mean-of-means, old-gradients-added
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    total = 0.0
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets) / len(micro_batches)
        scaler.scale(loss).backward()
        total += loss.item()
    scaler.step(optimizer)
    scaler.update()
    return total
