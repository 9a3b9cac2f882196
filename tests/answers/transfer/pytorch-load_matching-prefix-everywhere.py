# task: load_matching
# verdict: wrong
# mistake: name.replace(prefix, "") takes the text out of every place of a name, not once from its beginning ("body.block.body.weight" becomes "block.weight")
def load_matching(model, state, prefix=""):
    given = {name.replace(prefix, ""): value for name, value in state.items()}
    own = model.state_dict()

    def layer_of(name):
        return name.rpartition(".")[0]

    report = {
        "missing": [n for n in own if n not in given],
        "unexpected": [n for n in given if n not in own],
        "mismatched": [
            n for n in own if n in given and given[n].shape != own[n].shape
        ],
    }
    broken = {layer_of(n) for n in report["missing"] + report["mismatched"]}
    fitting = [n for n in own if n in given and n not in report["mismatched"]]
    report["loaded"] = [n for n in fitting if layer_of(n) not in broken]
    report["incomplete"] = [n for n in fitting if layer_of(n) in broken]
    if not report["loaded"]:
        raise ValueError("nothing of the checkpoint fits the model")
    with torch.no_grad():
        for name in report["loaded"]:
            own[name].copy_(given[name])
    return {kind: sorted(names) for kind, names in report.items()}
