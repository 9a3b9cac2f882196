# task: replay
# verdict: wrong
# mistake: the regret is measured against the lowest test error of the epochs that were trained, not of the whole record
# told: regret-until-the-stop
def replay(validation, test, stop_epoch):
    epochs = len(validation) if stop_epoch is None else stop_epoch + 1
    kept = int(np.argmin(validation[:epochs]))
    seen = np.asarray(test)[:epochs]
    return {
        "epochs": epochs, "kept_epoch": kept, "test": float(seen[kept]),
        "regret": float(seen[kept] - seen.min()),
    }
