# task: accumulate_step
# verdict: wrong
# mistake: each piece counts alike (1 / number of pieces), not by its number of samples
# mistake: the gradients are zeroed only after the step, so those that are there from before have a part in it
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    total = 0.0
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets) / len(micro_batches)
        scaler.scale(loss).backward()
        total += loss.item()
    scaler.step(optimizer)
    scaler.update()
    optimizer.zero_grad()
    return total
