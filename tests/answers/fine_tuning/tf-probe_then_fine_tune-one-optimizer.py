# task: probe_then_fine_tune
# verdict: wrong
# mistake: the body stays frozen in the second call
# told: body-stays-frozen
def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    body.trainable = False
    history = fine_tune(body, head, optimizer(learning_rate=rates[0]), batches, epochs[0])
    more = fine_tune(body, head, optimizer(learning_rate=rates[1]), batches, epochs[1])
    return {name: history[name] + more[name] for name in history}
