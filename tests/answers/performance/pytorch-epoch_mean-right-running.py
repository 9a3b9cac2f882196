# task: epoch_mean
# verdict: right
def epoch_mean(step, batches):
    mean = None
    for number, batch in enumerate(batches, 1):
        loss = step(batch).detach().double()
        mean = loss if mean is None else torch.lerp(mean, loss, 1 / number)
    return mean.tolist()
