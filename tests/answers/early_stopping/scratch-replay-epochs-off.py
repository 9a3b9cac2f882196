# task: replay
# verdict: wrong
# mistake: the number of the last epoch is given as the number of epochs, one too few; the regret is measured against the test errors until the stop only
def replay(validation, test, stop_epoch):
    last = len(validation) - 1 if stop_epoch is None else stop_epoch
    kept = int(np.argmin(validation[: last + 1]))
    return {
        "epochs": last,
        "kept_epoch": kept,
        "test": float(test[kept]),
        "regret": float(test[kept] - min(test[: last + 1])),
    }
