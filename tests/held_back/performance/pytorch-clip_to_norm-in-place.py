# task: clip_to_norm
# verdict: wrong
# mistake: the gradients that were given are multiplied in place
# mistake: max_norm / (norm + 1e-6), so that clipped gradients are shorter than max_norm, much so if they and max_norm are small
def clip_to_norm(gradients, max_norm):
    norm = torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(g) for g in gradients]))
    factor = torch.clamp(max_norm / (norm + 1e-6), max=1.0)
    return [g.mul_(factor) for g in gradients]
