# task: load_matching
# verdict: wrong
# mistake: the prefix is removed wherever it stands in a name, not only at the beginning
# mistake: no ValueError where nothing fits
# told: nothing-loaded-in-silence, prefix-replaced-everywhere
def load_matching(model, state, prefix=""):
    given = {name.replace(prefix, ""): value for name, value in state.items()}
    own = model.state_dict()

    def layer_of(name):
        return name.rpartition(".")[0]

    report = {
        "loaded": [],
        "missing": [n for n in own if n not in given],
        "unexpected": [n for n in given if n not in own],
        "mismatched": [
            n for n in own if n in given and own[n].shape != given[n].shape
        ],
        "incomplete": [],
    }
    bad = {layer_of(n) for n in report["missing"] + report["mismatched"]}
    for name in own:
        if name in given and own[name].shape == given[name].shape:
            kind = "incomplete" if layer_of(name) in bad else "loaded"
            report[kind].append(name)
    with torch.no_grad():
        for name in report["loaded"]:
            own[name].copy_(given[name])
    return {kind: sorted(names) for kind, names in report.items()}
