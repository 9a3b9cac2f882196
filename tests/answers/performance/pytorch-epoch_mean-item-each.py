# task: epoch_mean
# verdict: wrong
# mistake: every loss is copied from the device by item
# told: copied-every-step
def epoch_mean(step, batches):
    losses = [step(b).item() for b in batches]
    return sum(losses) / len(losses)
