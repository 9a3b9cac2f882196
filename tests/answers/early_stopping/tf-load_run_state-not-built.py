# task: load_run_state
# verdict: wrong
# mistake: the optimizer is not built before its variables are assigned, so nothing is put into a new one; the lists of the history are handed out without a copy
# told: loaded-state-is-alive, optimizer-not-loaded
def load_run_state(state, model, optimizer, rule):
    for variable, value in zip(model.variables, state["model"]):
        variable.assign(value)
    for variable, value in zip(optimizer.variables, state["optimizer"]):
        variable.assign(value)
    rule.load_state_dict(state["rule"])
    return state["best"], state["history"]
