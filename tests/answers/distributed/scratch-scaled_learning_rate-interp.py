# task: scaled_learning_rate
# verdict: right
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    share = 1.0 if not warmup_steps else min(step / warmup_steps, 1.0)
    k = batch_size / base_batch_size
    return base_rate * (1 - share) + k * base_rate * share
