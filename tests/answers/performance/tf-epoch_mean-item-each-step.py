# task: epoch_mean
# verdict: wrong
# mistake: every loss is turned into a Python number at once
# told: copied-every-step
def epoch_mean(step, batches):
    losses = [float(step(batch)) for batch in batches]
    return sum(losses) / len(losses)
