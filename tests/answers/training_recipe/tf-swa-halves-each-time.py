# task: swa
# verdict: wrong
# mistake: each counted epoch is averaged half and half with the average so far, so the last epoch has the share 1/2 and earlier ones less and less, instead of equal shares
# told: running-factor-one-half
def swa(model, train_epoch, epochs, start, batches):
    average, counted = None, 0
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch < start:
            continue
        now = [variable.numpy() for variable in model.trainable_variables]
        if average is None:
            average = now
        else:
            average = [(old + new) / 2 for old, new in zip(average, now)]
        counted += 1
    if counted:
        for variable, value in zip(model.trainable_variables, average):
            variable.assign(value)
        recompute_statistics(model, batches)
    return counted
