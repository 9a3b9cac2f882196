# task: policy_of
# verdict: wrong
# mistake: autocast is entered without the type, so it always computes in bfloat16
# told: autocast-without-a-type
def policy_of(operation, inputs, half=torch.float16):
    lowered = [t.to(half) if t.dtype == torch.float32 else t for t in inputs]
    with torch.autocast("cpu"):
        first = operation(*inputs).dtype
        second = operation(*lowered).dtype
    if first == half and second == half:
        return "half"
    if first == torch.float32 and second == torch.float32:
        return "float32"
    if first == torch.float32 and second == half:
        return "follows"
    return "other"
