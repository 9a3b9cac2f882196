# task: set_merged
# verdict: right
def set_merged(adapter, merged):
    if merged == adapter.merged:
        return
    change = adapter.update()
    kernel = adapter.layer.kernel
    kernel.assign(kernel + change if merged else kernel - change)
    adapter.merged = merged
