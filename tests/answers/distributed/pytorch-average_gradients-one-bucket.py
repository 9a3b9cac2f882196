# task: average_gradients
# verdict: right
# way: all gradients and the count travel in one flat float64 bucket, and are cut out of it again
def average_gradients(gradients, count):
    flat = [g.detach().reshape(-1).double() * count for g in gradients]
    device = gradients[0].device if gradients else None
    flat.append(torch.full((1,), float(count), dtype=torch.float64, device=device))
    bucket = torch.cat(flat)
    dist.all_reduce(bucket)
    means = (bucket[:-1] / bucket[-1]).split([g.numel() for g in gradients])
    return [
        mean.reshape(g.shape).to(g.dtype)
        for mean, g in zip(means, gradients, strict=True)
    ]
