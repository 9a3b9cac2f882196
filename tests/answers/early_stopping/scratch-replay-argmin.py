# task: replay
# verdict: right
def replay(validation, test, stop_epoch):
    epochs = len(validation) if stop_epoch is None else stop_epoch + 1
    kept = int(np.argmin(validation[:epochs]))
    return {
        "epochs": epochs, "kept_epoch": kept, "test": float(test[kept]),
        "regret": float(test[kept] - np.min(test)),
    }
