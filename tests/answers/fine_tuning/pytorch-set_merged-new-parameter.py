# task: set_merged
# verdict: wrong
# mistake: the weight of the layer becomes a new nn.Parameter, which is trainable again although the layer is frozen
# told: merged-weight-learns
def set_merged(adapter, merged):
    if adapter.merged == merged:
        return
    sign = 1 if merged else -1
    with torch.no_grad():
        weight = adapter.layer.weight + sign * adapter.update()
    adapter.layer.weight = nn.Parameter(weight)
    adapter.merged = merged
