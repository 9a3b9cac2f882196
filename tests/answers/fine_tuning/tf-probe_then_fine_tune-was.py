# task: probe_then_fine_tune
# verdict: wrong
# mistake: after the probe the body is as trainable as it was before: if it arrived frozen, it stays so in the fine-tuning
# told: flags-of-the-body-put-back
def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    was_trainable = body.trainable
    body.trainable = False
    first = optimizer(learning_rate=rates[0])
    probe = fine_tune(body, head, first, batches, epochs[0])
    body.trainable = was_trainable
    second = optimizer(learning_rate=rates[1])
    tuned = fine_tune(body, head, second, batches, epochs[1])
    return {name: probe[name] + tuned[name] for name in probe}
