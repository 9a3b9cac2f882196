# task: replay
# verdict: wrong
# mistake: stop_epoch 0 is taken for None (not stop_epoch)
# mistake: the slice ends before stop_epoch, so the last trained epoch cannot be kept
# told: stop-epoch-not-among-them, zero-is-never
def replay(validation, test, stop_epoch):
    validation, test = np.asarray(validation), np.asarray(test)
    if not stop_epoch:
        epochs = len(validation)
        seen = validation
    else:
        epochs = stop_epoch + 1
        seen = validation[:stop_epoch]
    kept = int(np.argmin(seen))
    return {
        "epochs": epochs,
        "kept_epoch": kept,
        "test": float(test[kept]),
        "regret": float(test[kept] - test.min()),
    }
