# task: probe_then_fine_tune
# verdict: wrong
# mistake: after the probe body.trainable becomes what it was on arrival instead of True, so a body that arrives frozen is not fine-tuned in the second phase
# told: flags-of-the-body-put-back
def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    arrived = body.trainable
    body.trainable = False
    try:
        probe = fine_tune(body, head, optimizer(learning_rate=rates[0]), batches, epochs[0])
    finally:
        body.trainable = arrived
    head.trainable = True
    tuned = fine_tune(body, head, optimizer(learning_rate=rates[1]), batches, epochs[1])
    return {key: probe[key] + tuned[key] for key in probe}
