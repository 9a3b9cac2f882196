# task: policy_of
# verdict: wrong
# mistake: autocast is entered without its type, so on the processor it casts to bfloat16 also if half is float16
def policy_of(operation, inputs, half=torch.float16):
    halves = [t.to(half) if t.dtype == torch.float32 else t for t in inputs]
    with torch.autocast("cpu"):
        wide = operation(*inputs).dtype
        narrow = operation(*halves).dtype
    if wide == half and narrow == half:
        return "half"
    if wide == torch.float32 and narrow == torch.float32:
        return "float32"
    if wide == torch.float32 and narrow == half:
        return "follows"
    return "other"
