# task: epoch_mean
# verdict: wrong
# mistake: the losses are added up without detach, so the graphs of all steps are kept until the end
# told: graphs-kept
def epoch_mean(step, batches):
    total, count = 0.0, 0
    for batch in batches:
        total = total + step(batch)
        count += 1
    return (total / count).item()
