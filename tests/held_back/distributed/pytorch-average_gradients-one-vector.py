# task: average_gradients
# verdict: right
# mistake: none; unusual because all gradients and the count travel in one vector, with one all_reduce in float64
def average_gradients(gradients, count):
    pieces = [g.detach().reshape(-1).double() * count for g in gradients]
    device = pieces[0].device if pieces else "cpu"
    pieces.append(torch.tensor([float(count)], dtype=torch.float64, device=device))
    vector = torch.cat(pieces)
    dist.all_reduce(vector)
    parts = (vector[:-1] / vector[-1]).split([g.numel() for g in gradients])
    return [part.reshape(g.shape).to(g.dtype) for part, g in zip(parts, gradients)]
