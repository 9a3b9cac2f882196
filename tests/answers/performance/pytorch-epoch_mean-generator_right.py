# task: epoch_mean
# verdict: right
def epoch_mean(step, batches):
    from itertools import count

    numbers = count()
    # zip asks for the batch first, so the counter ends at the number of batches
    total = sum(
        step(batch).detach().double()
        for batch, _ in zip(batches, numbers, strict=False)
    )
    return (total / next(numbers)).item()
