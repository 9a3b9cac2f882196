# task: set_merged
# verdict: wrong
# mistake: The update is added again when it should be taken out.
# told: added-when-taken-out
def set_merged(adapter, merged):
    if merged == adapter.merged:
        return
    change = adapter.update()
    kernel = adapter.layer.kernel
    kernel.assign(kernel + change)
    adapter.merged = merged
