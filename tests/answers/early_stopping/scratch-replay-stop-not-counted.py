# task: replay
# verdict: wrong
# mistake: The epoch after which it stops is not counted as trained.
# told: cost-one-too-small
def replay(validation, test, stop_epoch):
    epochs = len(validation) if stop_epoch is None else stop_epoch
    kept = int(np.argmin(validation[:epochs]))
    return {
        "epochs": epochs, "kept_epoch": kept, "test": float(test[kept]),
        "regret": float(test[kept] - np.min(test)),
    }
