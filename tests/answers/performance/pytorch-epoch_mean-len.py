# task: epoch_mean
# verdict: wrong
# mistake: len() of the batches, which need not have one (a generator)
# told: length-of-the-batches
def epoch_mean(step, batches):
    total = 0.0
    for batch in batches:
        total = total + step(batch).detach()
    return (total / len(batches)).item()
