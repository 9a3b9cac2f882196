# task: load_matching
# verdict: wrong
# mistake: each weight is loaded by itself: also where another one of its layer is missing or has another shape; nothing is ever "incomplete"
def load_matching(model, state, prefix=""):
    report = {"loaded": [], "missing": [], "unexpected": [], "mismatched": [], "incomplete": []}
    source = {name.removeprefix(prefix): value for name, value in state.items()}
    own = {variable.path: variable for variable in model.weights}
    for name, variable in own.items():
        if name not in source:
            report["missing"].append(name)
        elif tuple(np.shape(source[name])) != tuple(variable.shape):
            report["mismatched"].append(name)
        else:
            report["loaded"].append(name)
    report["unexpected"] = [name for name in source if name not in own]
    if not report["loaded"]:
        raise ValueError("no weight fits")
    for name in report["loaded"]:
        own[name].assign(source[name])
    return {key: sorted(names) for key, names in report.items()}
