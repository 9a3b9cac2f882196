# task: replay
# verdict: wrong
# mistake: a stop after epoch 0 is taken for "never stopped", because 0 is as false as None
# mistake: the regret is measured against the lowest test error of the trained epochs, not of the whole record
# told: zero-is-never
def replay(validation, test, stop_epoch):
    trained = stop_epoch + 1 if stop_epoch else len(validation)
    kept = int(np.argmin(validation[:trained]))
    error = float(test[kept])
    return {
        "epochs": trained,
        "kept_epoch": kept,
        "test": error,
        "regret": error - float(np.min(test[:trained])),
    }
