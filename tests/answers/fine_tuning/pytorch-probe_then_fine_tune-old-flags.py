# task: probe_then_fine_tune
# verdict: wrong
# mistake: after the probe the body's parameters are trainable only if they were before; a body that arrives frozen stays frozen in the fine-tuning
# told: flags-of-the-body-put-back
def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    flags = [(p, p.requires_grad) for p in body.parameters()]
    for p, _ in flags:
        p.requires_grad_(False)
    probe = fine_tune(body, head, optimizer(list(head.parameters()), lr=rates[0]), batches, epochs[0])
    for p, flag in flags:
        p.requires_grad_(flag)
    everything = list(body.parameters()) + list(head.parameters())
    tuned = fine_tune(body, head, optimizer(everything, lr=rates[1]), batches, epochs[1])
    return {key: probe[key] + tuned[key] for key in probe}
