# task: scaled_learning_rate
# verdict: wrong
# mistake: the factor k is rounded down to a whole number
# told: whole-multiples-only
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = batch_size // base_batch_size
    done = min(step / warmup_steps, 1.0) if warmup_steps > 0 else 1.0
    return base_rate * (1 + (k - 1) * done)
