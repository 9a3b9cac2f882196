# task: replay
# verdict: wrong
# mistake: A stop after epoch 0 is taken for never stopped.
# mistake: The regret is measured against the record until the stop only.
# told: zero-is-never
def replay(validation, test, stop_epoch):
    epochs = len(validation) if not stop_epoch else stop_epoch + 1
    kept = int(np.argmin(validation[:epochs]))
    return {
        "epochs": epochs, "kept_epoch": kept, "test": float(test[kept]),
        "regret": float(test[kept] - np.min(test[:epochs])),
    }
