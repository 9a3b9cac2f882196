# task: scaled_learning_rate
# verdict: wrong
# mistake: the rate grows by equal factors instead of equal amounts; base_batch_size is ignored
# told: base-batch-size-ignored, geometric-warm-up
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = batch_size / 256
    if warmup_steps == 0 or step >= warmup_steps:
        return base_rate * k
    return base_rate * k ** (step / warmup_steps)
