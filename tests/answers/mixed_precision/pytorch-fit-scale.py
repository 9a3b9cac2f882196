# task: fit
# verdict: wrong
# mistake: a step after which the scale grows counts as skipped
# mistake: writes down the scale after the step
# told: growth-taken-for-a-skip, scale-of-the-next-step
def fit(
    model, optimizer, batches, epochs, scaler, half=torch.float16,
    schedule=None,
):  # fmt: skip
    history = {"loss": [], "scale": [], "skipped": []}
    taken = 0
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                for group in optimizer.param_groups:
                    group["lr"] = schedule(taken)
            before = scaler.get_scale()
            loss = amp_step(model, optimizer, inputs, labels, scaler, half)
            after = scaler.get_scale()
            skipped = after != before
            if not skipped:
                taken += 1
            history["loss"].append(loss.item())
            history["scale"].append(after)
            history["skipped"].append(skipped)
    return history
