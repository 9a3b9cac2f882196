# task: clip_to_norm
# verdict: wrong
# mistake: the minimum of the scaled and the given numbers keeps negative ones unclipped; zeros become NaN
# told: smaller-of-the-numbers
def clip_to_norm(gradients, max_norm):
    norm = torch.sqrt(sum(g.square().sum() for g in gradients))
    return [torch.minimum(g * (max_norm / norm), g) for g in gradients]
