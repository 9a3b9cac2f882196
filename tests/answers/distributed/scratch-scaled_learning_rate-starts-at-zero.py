# task: scaled_learning_rate
# verdict: wrong
# mistake: the warm-up starts at 0, not at base_rate
# told: warm-up-from-zero
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    target = base_rate * batch_size / base_batch_size
    if step >= warmup_steps:
        return target
    return target * step / warmup_steps
