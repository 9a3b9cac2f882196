# task: load_matching
# verdict: wrong
# mistake: the prefix is removed wherever it occurs in a name, several times and also in the middle, not once at the beginning
def load_matching(model, state, prefix=""):
    source = {name.replace(prefix, ""): t for name, t in state.items()}
    own = model.state_dict()
    missing = sorted(own.keys() - source.keys())
    unexpected = sorted(source.keys() - own.keys())
    both = sorted(own.keys() & source.keys())
    mismatched = [n for n in both if source[n].shape != own[n].shape]
    spoiled = {n.rpartition(".")[0] for n in missing + mismatched}
    fitting = [n for n in both if n not in mismatched]
    loaded = [n for n in fitting if n.rpartition(".")[0] not in spoiled]
    incomplete = [n for n in fitting if n.rpartition(".")[0] in spoiled]
    if not loaded:
        raise ValueError("nothing in the checkpoint fits the model")
    with torch.no_grad():
        for name in loaded:
            own[name].copy_(source[name])
    return {
        "loaded": loaded,
        "missing": missing,
        "unexpected": unexpected,
        "mismatched": mismatched,
        "incomplete": incomplete,
    }
