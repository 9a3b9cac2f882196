# task: fit
# verdict: wrong
# mistake: every change of the scale is taken for a skipped step, also when the scaler has let the scale grow; such a step counts as skipped and does not advance the schedule
# told: growth-taken-for-a-skip
def fit(
    model, optimizer, batches, epochs, scaler, half=torch.float16,
    schedule=None,
):
    losses, scales, skipped = [], [], []
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                rate = schedule(skipped.count(False))
                for group in optimizer.param_groups:
                    group["lr"] = rate
            scales.append(float(scaler.get_scale()))
            loss = amp_step(model, optimizer, inputs, labels, scaler, half)
            losses.append(loss.item())
            skipped.append(scaler.get_scale() != scales[-1])
    return {"loss": losses, "scale": scales, "skipped": skipped}
