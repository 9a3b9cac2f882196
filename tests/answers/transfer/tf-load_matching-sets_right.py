# task: load_matching
# verdict: right
def load_matching(model, state, prefix=""):
    own = {weight.path: weight for weight in model.weights}
    given = {name.removeprefix(prefix): value for name, value in state.items()}
    missing, unexpected = own.keys() - given.keys(), given.keys() - own.keys()
    mismatched = {
        name
        for name in own.keys() & given.keys()
        if tuple(own[name].shape) != tuple(np.shape(given[name]))
    }
    torn = {name.rpartition("/")[0] for name in missing | mismatched}
    fitting = own.keys() - missing - mismatched
    incomplete = {name for name in fitting if name.rpartition("/")[0] in torn}
    loaded = fitting - incomplete
    if not loaded:
        raise ValueError("nothing in this checkpoint fits the model")
    for name in loaded:
        own[name].assign(given[name])
    found = {
        "loaded": loaded, "missing": missing, "unexpected": unexpected,
        "mismatched": mismatched, "incomplete": incomplete,
    }
    return {kind: sorted(names) for kind, names in found.items()}
