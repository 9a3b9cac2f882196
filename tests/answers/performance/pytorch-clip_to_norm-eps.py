# task: clip_to_norm
# verdict: wrong
# mistake: 1e-6 is added to the norm, as PyTorch's own function does: small gradients (norms of 1e-5, say) become much shorter than max_norm, or are shortened although they are not too long
# told: small-number-added
def clip_to_norm(gradients, max_norm):
    norms = torch.stack([torch.linalg.vector_norm(g) for g in gradients])
    norm = torch.linalg.vector_norm(norms)
    factor = torch.clamp(max_norm / (norm + 1e-6), max=1.0)
    return [g * factor for g in gradients]
