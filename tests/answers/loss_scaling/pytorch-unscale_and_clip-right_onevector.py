# task: unscale_and_clip
# verdict: right
def unscale_and_clip(gradients, scale, max_norm):
    here = [i for i, g in enumerate(gradients) if g is not None]
    exact = [gradients[i].detach().to(torch.float32) / scale for i in here]
    long = torch.cat([g.reshape(-1) for g in exact])
    norm = torch.linalg.vector_norm(long, dtype=torch.float64).item()
    factor = max_norm / norm if norm > max_norm else 1.0
    pieces = (long * factor).split([g.numel() for g in exact])
    clipped = [None] * len(gradients)
    for i, piece, g in zip(here, pieces, exact, strict=True):
        clipped[i] = piece.reshape(g.shape)
    return clipped, norm
