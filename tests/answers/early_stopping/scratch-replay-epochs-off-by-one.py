# task: replay
# verdict: wrong
# mistake: the number of epochs is that of the stop epoch, which is one too few
# told: last-number-for-their-count
def replay(validation, test, stop_epoch):
    if stop_epoch is None:
        stop_epoch = len(validation) - 1
    kept = int(np.argmin(validation[:stop_epoch + 1]))
    return {
        "epochs": stop_epoch,
        "kept_epoch": kept,
        "test": float(test[kept]),
        "regret": float(test[kept] - np.min(test)),
    }
