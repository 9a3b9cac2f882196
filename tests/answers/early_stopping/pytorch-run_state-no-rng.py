# task: run_state
# verdict: wrong
# mistake: the state of the random generator is not kept; the history is the same lists and grows on
def run_state(model, optimizer, rule, best, history):
    return {
        "model": copy.deepcopy(model.state_dict()),
        "optimizer": copy.deepcopy(optimizer.state_dict()),
        "rule": rule.state_dict(),
        "best": best,
        "history": history,
        "random": torch.zeros(0),
    }
