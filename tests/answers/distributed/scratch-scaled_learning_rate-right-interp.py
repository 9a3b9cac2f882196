# task: scaled_learning_rate
# verdict: right
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    final = base_rate * (batch_size / base_batch_size)
    to_go = max(warmup_steps - step, 0)
    if to_go == 0:
        return final
    share = to_go / warmup_steps
    return share * base_rate + (1 - share) * final
