# task: scaled_learning_rate
# verdict: wrong
# mistake: The rate grows with the square root of the batch size.
# told: square-root-scaling
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    target = base_rate * (batch_size / base_batch_size) ** 0.5
    if step >= warmup_steps:
        return target
    return float(np.interp(step, [0, warmup_steps], [base_rate, target]))
