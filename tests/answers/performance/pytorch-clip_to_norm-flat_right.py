# task: clip_to_norm
# verdict: right
def clip_to_norm(gradients, max_norm):
    norm = torch.linalg.vector_norm(
        torch.stack([torch.linalg.vector_norm(g) for g in gradients])
    )
    # max_norm / max(norm, max_norm) is 1 where the norm is small enough
    factor = max_norm / norm.clamp(min=max_norm)
    return [torch.mul(g, factor) for g in gradients]
