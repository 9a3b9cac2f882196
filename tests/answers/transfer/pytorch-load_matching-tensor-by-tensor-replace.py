# task: load_matching
# verdict: wrong
# mistake: tensors are loaded one by one, even where another of their layer does not fit; the prefix is removed wherever it stands in a name
# told: half-loaded-layers, prefix-replaced-everywhere
def load_matching(model, state, prefix=""):
    own = model.state_dict()
    if prefix:
        state = {name.replace(prefix, ""): tensor for name, tensor in state.items()}
    fits = [n for n in own if n in state and own[n].shape == state[n].shape]
    if not fits:
        raise ValueError("nothing in the checkpoint fits the model")
    with torch.no_grad():
        for name in fits:
            own[name].copy_(state[name])
    return {
        "loaded": sorted(fits),
        "missing": sorted(set(own) - set(state)),
        "unexpected": sorted(set(state) - set(own)),
        "mismatched": sorted(n for n in own if n in state and n not in fits),
        "incomplete": [],
    }
