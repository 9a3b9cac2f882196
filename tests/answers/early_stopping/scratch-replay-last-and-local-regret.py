# task: replay
# verdict: wrong
# mistake: of several epochs with the lowest validation error the last is kept, not the first
# mistake: the regret is against the lowest test error until the stop, not of the whole record
# told: last-of-equal-epochs, regret-until-the-stop
def replay(validation, test, stop_epoch):
    epochs = len(validation) if stop_epoch is None else stop_epoch + 1
    kept = 0
    for epoch in range(epochs):
        if validation[epoch] <= validation[kept]:
            kept = epoch
    error = float(test[kept])
    return {
        "epochs": epochs,
        "kept_epoch": kept,
        "test": error,
        "regret": error - float(np.min(test[:epochs])),
    }
