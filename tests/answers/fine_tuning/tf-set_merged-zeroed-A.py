# task: set_merged
# verdict: wrong
# mistake: A is set to zeros after merging, so the update cannot be taken out again (A and B should stay as they are)
# told: never-taken-out
def set_merged(adapter, merged):
    if bool(merged) == bool(adapter.merged):
        return
    kernel = adapter.layer.kernel
    if merged:
        kernel.assign_add(ops.convert_to_tensor(adapter.update()))
        adapter.A.assign(ops.zeros_like(adapter.A))
    else:
        kernel.assign_sub(ops.convert_to_tensor(adapter.update()))
    adapter.merged = bool(merged)
