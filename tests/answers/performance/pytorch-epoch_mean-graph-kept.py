# task: epoch_mean
# verdict: wrong
# mistake: the losses are added up with their graphs
# told: graphs-kept
def epoch_mean(step, batches):
    total, count = 0, 0
    for batch in batches:
        total = total + step(batch)
        count += 1
    return (total / count).item()
