# task: set_merged
# verdict: right
def set_merged(adapter, merged):
    if bool(merged) is bool(adapter.merged):
        return
    sign = 1 if merged else -1
    weight = adapter.layer.weight
    weight.data = weight.data + sign * adapter.update().detach()
    adapter.merged = bool(merged)
