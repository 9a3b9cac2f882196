# task: set_merged
# verdict: right
def set_merged(adapter, merged):
    if adapter.merged is not bool(merged):
        sign = 1 if merged else -1
        with torch.no_grad():
            adapter.layer.weight.add_(adapter.update(), alpha=sign)
        adapter.merged = bool(merged)
