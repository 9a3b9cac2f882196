# task: scaled_learning_rate
# verdict: wrong
# mistake: the rate grows by equal factors during the warm-up (k to the power of the share), not by equal amounts
# told: geometric-warm-up
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = batch_size / base_batch_size
    if step >= warmup_steps:
        return base_rate * k
    return base_rate * k ** (step / warmup_steps)
