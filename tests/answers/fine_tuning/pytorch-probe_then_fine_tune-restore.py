# task: probe_then_fine_tune
# verdict: wrong
# mistake: puts back the flags with which the body came: one that arrives frozen stays so
# told: flags-of-the-body-put-back
def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    flags = [p.requires_grad for p in body.parameters()]
    body.requires_grad_(False)
    probing = optimizer(head.parameters(), lr=rates[0])
    first = fine_tune(body, head, probing, batches, epochs[0])
    for parameter, flag in zip(body.parameters(), flags, strict=True):
        parameter.requires_grad_(flag)
    everything = [*body.parameters(), *head.parameters()]
    tuning = optimizer(everything, lr=rates[1])
    second = fine_tune(body, head, tuning, batches, epochs[1])
    return {key: first[key] + second[key] for key in first}
