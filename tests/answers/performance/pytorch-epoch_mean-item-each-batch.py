# task: epoch_mean
# verdict: wrong
# mistake: the loss of every batch is copied from the device
# told: copied-every-step
def epoch_mean(step, batches):
    total, count = 0.0, 0
    for batch in batches:
        total += step(batch).item()
        count += 1
    return total / count
