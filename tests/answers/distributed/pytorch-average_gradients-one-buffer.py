# task: average_gradients
# verdict: right
# way: all gradients and the count in one flat float64 buffer, a single all_reduce
def average_gradients(gradients, count):
    count = torch.tensor([float(count)], dtype=torch.float64)
    flat = [g.detach().to(torch.float64).reshape(-1) * count for g in gradients]
    buffer = torch.cat([*flat, count])
    dist.all_reduce(buffer)
    parts = torch.split(buffer[:-1] / buffer[-1], [g.numel() for g in gradients])
    return [part.reshape(g.shape).to(g.dtype) for part, g in zip(parts, gradients)]
