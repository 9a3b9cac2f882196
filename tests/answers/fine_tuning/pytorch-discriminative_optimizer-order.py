# task: discriminative_optimizer
# verdict: wrong
# mistake: the rates get smaller towards the head, not towards the input
# mistake: parameters that are frozen at the moment are left out
# told: frozen-parameters-left-out, smallest-rate-at-the-head
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):  # fmt: skip
    settings = []
    rate = learning_rate
    for group in groups:
        trainable = [p for p in group.parameters() if p.requires_grad]
        settings.append({"params": trainable, "lr": rate})
        rate = rate / factor
    return optimizer(settings)
