# task: set_merged
# verdict: wrong
# mistake: the present state is not checked, so merging twice adds the update twice
# told: merged-twice
def set_merged(adapter, merged):
    with torch.no_grad():
        if merged:
            adapter.layer.weight += adapter.update()
        else:
            adapter.layer.weight -= adapter.update()
    adapter.merged = merged
