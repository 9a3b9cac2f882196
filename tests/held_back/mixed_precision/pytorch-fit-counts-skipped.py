# task: fit
# verdict: wrong
# mistake: the schedule is asked with the number of batches so far, skipped steps included
# mistake: "scale" is read after the step, when the scaler may have changed it already
def fit(
    model, optimizer, batches, epochs, scaler, half=torch.float16,
    schedule=None,
):  # fmt: skip
    history = {"loss": [], "scale": [], "skipped": []}
    step = 0
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                for group in optimizer.param_groups:
                    group["lr"] = schedule(step)
            before = scaler.get_scale()
            loss = amp_step(model, optimizer, inputs, labels, scaler, half)
            after = scaler.get_scale()
            step += 1
            history["loss"].append(loss.item())
            history["scale"].append(after)
            history["skipped"].append(after < before)
    return history
