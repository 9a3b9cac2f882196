# task: count_fp16
# verdict: right
def count_fp16(gradients, scale=1.0):
    flat = torch.cat([g.reshape(-1) for g in gradients if g is not None])
    flat = flat.detach()[flat != 0]
    patterns = (flat * scale).to(torch.float16).view(torch.int16).int() & 0x7FFF
    # patterns of magnitudes are in the order of the magnitudes themselves
    edges = torch.tensor([0x0001, 0x0400, 0x7C00], dtype=torch.int32)
    kinds = torch.bucketize(patterns, edges, right=True)
    found = torch.bincount(kinds, minlength=4).tolist()
    return dict(zip(("zero", "subnormal", "normal", "overflow"), found))
