# task: count_fp16
# verdict: right
# way: the bit patterns of the rounded numbers are compared as integers
def count_fp16(gradients, scale=1.0):
    names = ("zero", "subnormal", "normal", "overflow")
    edges = torch.tensor([0, 0x03FF, 0x7BFF], dtype=torch.int32)
    counts = torch.zeros(4, dtype=torch.long)
    for gradient in gradients:
        if gradient is None:
            continue
        nonzero = gradient.detach()[gradient != 0]
        halves = (nonzero * scale).to(torch.float16)
        patterns = halves.view(torch.int16).to(torch.int32) & 0x7FFF
        kinds = torch.bucketize(patterns, edges)  # 0 up to an edge's pattern
        counts += torch.bincount(kinds, minlength=4)
    return dict(zip(names, counts.tolist()))
