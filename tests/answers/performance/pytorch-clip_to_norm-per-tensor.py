# task: clip_to_norm
# verdict: wrong
# mistake: each tensor is clipped by its own norm instead of by the norm of all numbers together
# told: every-tensor-by-itself
def clip_to_norm(gradients, max_norm):
    clipped = []
    for gradient in gradients:
        norm = torch.linalg.vector_norm(gradient)
        scale = torch.clamp(max_norm / (norm + 1e-12), max=1.0)
        clipped.append(gradient * scale)
    return clipped
