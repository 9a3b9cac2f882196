# task: swa
# verdict: right
# way: keeps a NumPy copy of the weights of every epoch that counts, and takes one mean at the end
def swa(model, train_epoch, epochs, start, batches):
    copies = []
    for number in range(epochs):
        train_epoch(number)
        if number >= start:
            copies.append([np.array(one.numpy()) for one in model.trainable_variables])
    if copies:
        for one, *values in zip(model.trainable_variables, *copies):
            mean = np.mean(np.stack(values), axis=0, dtype="float64")
            one.assign(mean.astype(values[0].dtype))
        recompute_statistics(model, batches)
    return len(copies)
