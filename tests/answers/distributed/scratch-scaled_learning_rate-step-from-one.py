# task: scaled_learning_rate
# verdict: wrong
# mistake: the warm-up counts from step + 1, so step 0 already is one increment above base_rate and the full rate comes one step too early, at warmup_steps - 1
# told: steps-counted-from-one
def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    target = base_rate * batch_size / base_batch_size
    if warmup_steps == 0 or step >= warmup_steps:
        return target
    done = (step + 1) / warmup_steps
    return base_rate + done * (target - base_rate)
