# task: scaled_learning_rate
# verdict: right
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    full = base_rate / base_batch_size * batch_size
    if warmup_steps == 0:
        return full
    return float(np.interp(step, [0, warmup_steps], [base_rate, full]))
