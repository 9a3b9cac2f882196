# task: scaled_learning_rate
# verdict: wrong
# mistake: k is computed by integer division, so a batch of 384 for a base of 256 gets k = 1 instead of 1.5 (and a smaller batch gets k = 0)
# told: whole-multiples-only
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = batch_size // base_batch_size
    target = k * base_rate
    if step >= warmup_steps:
        return target
    grown = (target - base_rate) * step / warmup_steps
    return base_rate + grown
