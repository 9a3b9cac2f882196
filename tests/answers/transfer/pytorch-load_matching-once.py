# task: load_matching
# verdict: wrong
# mistake: the prefix is removed wherever it stands first in a name, also in the middle ("encoder.module.0.weight"), not only at the beginning
# told: prefix-replaced-once
def load_matching(model, state, prefix=""):
    own = model.state_dict()
    offered = {name.replace(prefix, "", 1): tensor for name, tensor in state.items()}

    def layer(name):
        return name.rpartition(".")[0]

    missing = [name for name in own if name not in offered]
    unexpected = [name for name in offered if name not in own]
    common = [name for name in own if name in offered]
    mismatched = [name for name in common if own[name].shape != offered[name].shape]
    spoilt = {layer(name) for name in missing + mismatched}
    fitting = [name for name in common if name not in mismatched]
    incomplete = [name for name in fitting if layer(name) in spoilt]
    loaded = [name for name in fitting if layer(name) not in spoilt]
    if not loaded:
        raise ValueError("Nothing in the checkpoint fits the model.")
    with torch.no_grad():
        for name in loaded:
            own[name].copy_(offered[name])
    return {
        "loaded": sorted(loaded),
        "missing": sorted(missing),
        "unexpected": sorted(unexpected),
        "mismatched": sorted(mismatched),
        "incomplete": sorted(incomplete),
    }
