# task: run_state
# verdict: wrong
# mistake: optimizer.state_dict() is not copied: its tensors (Adam's moments, momentum buffers) are the optimizer's own and change when the run goes on
# mistake: dict(history) copies the dictionary only: the lists in it are the run's and grow as it goes on
# told: history-is-alive, optimizer-state-is-alive
def run_state(model, optimizer, rule, best, history):
    return {
        "model": copy.deepcopy(model.state_dict()),
        "optimizer": optimizer.state_dict(),
        "rule": copy.deepcopy(rule.state_dict()),
        "best": copy.deepcopy(best),
        "history": dict(history),
        "random": torch.get_rng_state(),
    }
