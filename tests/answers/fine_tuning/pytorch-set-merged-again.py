# task: set_merged
# verdict: wrong
# mistake: It is not checked whether the adapter is in the wanted state already, so the update is added twice.
# told: merged-twice
def set_merged(adapter, merged):
    if True:
        sign = 1 if merged else -1
        with torch.no_grad():
            adapter.layer.weight.add_(adapter.update(), alpha=sign)
        adapter.merged = bool(merged)
