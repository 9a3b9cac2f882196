# task: epoch_mean
# verdict: wrong
# mistake: the losses are added with their graphs, so the graphs of all steps of the epoch are kept until the end
# told: graphs-kept
def epoch_mean(step, batches):
    total, count = torch.zeros(()), 0
    for batch in batches:
        total = total + step(batch)
        count += 1
    return (total / count).item()
