# task: scaled_learning_rate
# verdict: wrong
# mistake: the rate grows by equal factors, not by equal amounts; the full rate comes one step too early
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = batch_size / base_batch_size
    if warmup_steps == 0 or step >= warmup_steps - 1:
        return base_rate * k
    return base_rate * k ** (step / (warmup_steps - 1))
