# task: policy_of
# verdict: wrong
# mistake: only the first run is under autocast; the second one, with half inputs, runs outside of it, so what autocast computes in float32 (softmax) comes out as half there and is called "follows"
# told: second-run-outside-of-autocast
def policy_of(operation, inputs, half=torch.float16):
    with torch.autocast("cpu", dtype=half):
        first = operation(*inputs)
    lowered = [
        x.to(half) if x.dtype is torch.float32 else x for x in inputs
    ]
    second = operation(*lowered)
    kinds = {
        (half, half): "half",
        (torch.float32, torch.float32): "float32",
        (torch.float32, half): "follows",
    }
    return kinds.get((first.dtype, second.dtype), "other")
