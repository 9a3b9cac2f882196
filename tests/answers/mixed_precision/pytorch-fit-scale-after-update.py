# task: fit
# verdict: wrong
# mistake: the scale is read after the step, so it is that of the next batch; the schedule counts skipped steps, too
# told: scale-of-the-next-step, schedule-counts-batches
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
            history["loss"].append(loss.item())
            history["scale"].append(scaler.get_scale())
            history["skipped"].append(scaler.get_scale() < before)
            step += 1
    return history
