# task: scaled_learning_rate
# verdict: wrong
# mistake: a batch smaller than base_batch_size keeps base_rate, though k may be below 1
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = max(batch_size / base_batch_size, 1.0)
    progress = 1.0 if step >= warmup_steps else step / warmup_steps
    return base_rate * (1 + (k - 1) * progress)
