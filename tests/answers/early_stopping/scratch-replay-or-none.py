# task: replay
# verdict: wrong
# mistake: a stop epoch of 0 is taken for never stopped; the regret is compared with the lowest until the stop only
# told: zero-is-never
def replay(validation, test, stop_epoch):
    last = stop_epoch or len(validation) - 1
    kept = int(np.argmin(validation[:last + 1]))
    regret = float(test[kept] - np.min(test[:last + 1]))
    return {"epochs": last + 1, "kept_epoch": kept, "test": float(test[kept]), "regret": regret}
