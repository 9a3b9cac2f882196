# task: scaled_learning_rate
# verdict: wrong
# mistake: k is rounded down to an int
# mistake: the step is counted from 1: the warm-up is ahead by one step
# told: steps-counted-from-one, whole-multiples-only
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = batch_size // base_batch_size
    share = 1.0
    if warmup_steps > 0:
        share = min(1.0, (step + 1) / warmup_steps)
    return base_rate + (k * base_rate - base_rate) * share
