# task: scaled_learning_rate
# verdict: wrong
# mistake: the warm-up starts at 0 instead of at base_rate
# mistake: the full rate comes at step warmup_steps - 1 already, since it counts from step + 1
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    target = base_rate * batch_size / base_batch_size
    if step >= warmup_steps:
        return target
    return target * (step + 1) / warmup_steps
