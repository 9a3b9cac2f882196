# task: scaled_learning_rate
# verdict: wrong
# mistake: the factor k is an integer division: 384 examples get the rate of 256, 128 the rate 0
# told: whole-multiples-only
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = batch_size // base_batch_size
    target = base_rate * k
    if step >= warmup_steps:
        return target
    return base_rate + (target - base_rate) * step / warmup_steps
