# task: set_merged
# verdict: wrong
# mistake: The attribute merged is never changed.
# mistake: B is set to zero after the merge.
# told: factors-emptied, flag-not-set
def set_merged(adapter, merged):
    if adapter.merged is not bool(merged):
        sign = 1 if merged else -1
        with torch.no_grad():
            adapter.layer.weight.add_(adapter.update(), alpha=sign)
        adapter.B.data.zero_()
