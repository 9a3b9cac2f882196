# task: swa
# verdict: wrong
# mistake: the moving statistics are recomputed also if no epoch counts, where the model should stay as the training left it
def swa(model, train_epoch, epochs, start, batches):
    average, count = None, 0
    for n in range(epochs):
        train_epoch(n)
        if n < start:
            continue
        values = [v.numpy() for v in model.trainable_variables]
        if average is None:
            average = values
        else:
            average = [a + (v - a) / (count + 1) for a, v in zip(average, values)]
        count += 1
    if average is not None:
        for variable, value in zip(model.trainable_variables, average):
            variable.assign(value)
    recompute_statistics(model, batches)
    return count
