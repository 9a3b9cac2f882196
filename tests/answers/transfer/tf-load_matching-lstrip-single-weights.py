# task: load_matching
# verdict: wrong
# mistake: the prefix is removed with lstrip, which takes away all leading characters that occur in it; "body/dense/kernel" with "body/" becomes "ense/kernel"
# mistake: weights of an incomplete layer that fit are loaded all the same, though they are reported as incomplete
# told: prefix-stripped-as-characters
def load_matching(model, state, prefix=""):
    given = {}
    for name, value in state.items():
        if prefix and name.startswith(prefix):
            name = name.lstrip(prefix)
        given[name] = value
    own = {weight.path: weight for weight in model.weights}
    missing = own.keys() - given.keys()
    unexpected = given.keys() - own.keys()
    common = own.keys() & given.keys()
    mismatched = {n for n in common if tuple(own[n].shape) != tuple(np.shape(given[n]))}
    broken = {n.rpartition("/")[0] for n in missing | mismatched}
    fitting = common - mismatched
    loaded = {n for n in fitting if n.rpartition("/")[0] not in broken}
    if not loaded:
        raise ValueError("nothing in the checkpoint fits this model")
    for name in fitting:
        own[name].assign(given[name])
    return {
        "loaded": sorted(loaded),
        "missing": sorted(missing),
        "unexpected": sorted(unexpected),
        "mismatched": sorted(mismatched),
        "incomplete": sorted(fitting - loaded),
    }
