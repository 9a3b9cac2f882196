# task: scaled_learning_rate
# verdict: wrong
# mistake: The factor k is cut to an integer.
# mistake: The full rate is reached one step too late.
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    target = base_rate * (batch_size // base_batch_size)
    if step > warmup_steps:
        return target
    return float(np.interp(step, [0, warmup_steps + 1], [base_rate, target]))
