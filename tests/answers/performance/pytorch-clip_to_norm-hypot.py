# task: clip_to_norm
# verdict: right
# way: the norms are joined pair by pair with hypot; max_norm / max(norm, max_norm) is exactly 1 for short ones and never divides by zero
def clip_to_norm(gradients, max_norm):
    joint = torch.linalg.vector_norm(gradients[0])
    for gradient in gradients[1:]:
        joint = torch.hypot(joint, torch.linalg.vector_norm(gradient))
    factor = max_norm / joint.clamp(min=max_norm)
    return [gradient * factor for gradient in gradients]
