# task: set_merged
# verdict: wrong
# mistake: does not look whether the adapter is in the wanted state already
# told: merged-twice
def set_merged(adapter, merged):
    kernel = adapter.layer.kernel
    if merged:
        kernel.assign(kernel + adapter.update())
    else:
        kernel.assign(kernel - adapter.update())
    adapter.merged = merged
