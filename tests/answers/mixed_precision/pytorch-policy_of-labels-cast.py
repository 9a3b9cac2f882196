# task: policy_of
# verdict: wrong
# mistake: for the second run the integers are cast to half as well, only the float32 inputs should be
# told: indices-cast
def policy_of(operation, inputs, half=torch.float16):
    with torch.no_grad(), torch.autocast("cpu", dtype=half):
        first = operation(*inputs).dtype
        second = operation(*[x.to(half) for x in inputs]).dtype
    if first == half and second == half:
        return "half"
    if first == torch.float32 and second == torch.float32:
        return "float32"
    if first == torch.float32 and second == half:
        return "follows"
    return "other"
